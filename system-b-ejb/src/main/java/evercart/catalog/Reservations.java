package evercart.catalog;

import evercart.api.catalog.UnknownReservationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The reservations in one transaction. A known reservation's row is locked before its products are touched, and deleted when its
 * pieces go back: whoever comes second, on whichever node, finds that it is done. Of two who make the same reservation at once the
 * second is refused by the primary key, and may try again to find it made.
 */
final class Reservations {
    private final EntityManager database;
    private final Stock stock;

    Reservations(EntityManager database) {
        this.database = database;
        this.stock = new Stock(database);
    }

    /** Does nothing when the order has a reservation that is open or committed; renews one that has expired. */
    void reserve(String orderId, Map<String, Integer> pieces, Instant now, Instant expiry) {
        Reservation known = locked(orderId);
        if (known == null) {
            stock.take(pieces);
            database.persist(new Reservation(orderId, pieces, expiry));
        } else if (known.isExpired(now)) {
            stock.move(pieces, known.pieces());
            known.renew(pieces, expiry);
        }
    }

    /** Refuses an expired reservation even while its pieces are still held, so that the answer does not depend on when a sweep ran. */
    void commit(String orderId, Instant now) {
        Reservation known = locked(orderId);
        if (known == null || known.isExpired(now)) {
            throw new UnknownReservationException(orderId);
        }
        if (!known.isCommitted()) {
            known.commit(now);
        }
    }

    void release(String orderId) {
        Reservation known = locked(orderId);
        if (known != null) {
            end(known);
        }
    }

    /** @return whether it was this call that ended it */
    boolean expire(String orderId, Instant now) {
        Reservation known = locked(orderId);
        if (known == null || !known.isExpired(now)) {
            return false;
        }
        end(known);
        return true;
    }

    List<String> expired(Instant now, int limit) {
        return database.createQuery(
                        "select r.orderId from Reservation r where r.committedAt is null and r.expiresAt <= :now"
                                + " order by r.expiresAt",
                        String.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList();
    }

    private void end(Reservation reservation) {
        stock.giveBack(reservation.pieces());
        database.remove(reservation);
    }

    private Reservation locked(String orderId) {
        return database.find(Reservation.class, orderId, LockModeType.PESSIMISTIC_WRITE);
    }
}
