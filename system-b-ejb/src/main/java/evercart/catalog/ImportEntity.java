package evercart.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A file that somebody looks at before it is taken. */
@Entity(name = "Import")
@Table(schema = "catalog", name = "product_import")
class ImportEntity {

    @Id
    private String id;

    private String who;

    @Column(name = "read_at")
    private OffsetDateTime readAt;

    private byte[] packed;

    protected ImportEntity() {}

    /** @param packed with gzip */
    ImportEntity(String who, byte[] packed, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.who = who;
        this.packed = packed.clone();
        this.readAt = now.atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    byte[] packed() {
        return packed.clone();
    }

    boolean isOf(String somebody) {
        return who.equals(somebody);
    }

    boolean isOlderThan(Instant time) {
        return readAt.toInstant().isBefore(time);
    }
}
