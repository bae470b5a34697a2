package evercart.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A picture that staff gave to a product. */
@Entity(name = "Picture")
@Table(schema = "catalog", name = "picture")
class PictureEntity {

    @Id
    private String name;

    private byte[] jpeg;

    @Column(name = "added_at")
    private OffsetDateTime addedAt;

    protected PictureEntity() {}

    PictureEntity(String name, byte[] jpeg, Instant now) {
        this.name = name;
        this.jpeg = jpeg.clone();
        this.addedAt = now.atOffset(ZoneOffset.UTC);
    }

    byte[] jpeg() {
        return jpeg.clone();
    }
}
