package evercart.ordering.order;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Hears what happens to an order inside the very transaction that makes it happen: what it writes there is written with it or not at all. */
public interface OrderNews {

    /** Told once in an order's life. */
    void confirmed(EntityManager transaction, CustomerOrder order, Instant now);

    /** Told once in an order's life. */
    void shipped(EntityManager transaction, CustomerOrder order, Instant now);

    /** Told once in an order's life. */
    void refunded(EntityManager transaction, CustomerOrder order, Instant now);

    void cancelled(EntityManager transaction, CustomerOrder order);
}
