package evercart.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** Pieces held back for one order: open until it is committed or its time is over. */
@Entity(name = "Reservation")
@Table(schema = "catalog", name = "reservation")
class Reservation {
    @Id
    @Column(name = "order_id")
    private String orderId;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "committed_at")
    private OffsetDateTime committedAt;

    @ElementCollection
    @CollectionTable(schema = "catalog", name = "reservation_line", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "sku")
    @Column(name = "quantity")
    private Map<String, Integer> pieces = new HashMap<>();

    protected Reservation() {}

    Reservation(String orderId, Map<String, Integer> pieces, Instant expiresAt) {
        this.orderId = orderId;
        renew(pieces, expiresAt);
    }

    final void renew(Map<String, Integer> pieces, Instant expiresAt) {
        this.pieces.keySet().retainAll(pieces.keySet());
        this.pieces.putAll(pieces);
        this.expiresAt = expiresAt.atOffset(ZoneOffset.UTC);
    }

    void commit(Instant now) {
        committedAt = now.atOffset(ZoneOffset.UTC);
    }

    boolean isCommitted() {
        return committedAt != null;
    }

    /** Whether its time was over before anybody committed it. */
    boolean isExpired(Instant now) {
        return !isCommitted() && !expiresAt.toInstant().isAfter(now);
    }

    /** Quantities by product code. */
    Map<String, Integer> pieces() {
        return Collections.unmodifiableMap(pieces);
    }
}
