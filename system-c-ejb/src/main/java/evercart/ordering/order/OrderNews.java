package evercart.ordering.order;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Hears what happens to an order inside the very transaction that makes it happen: what it writes there is written with it or not at all. */
public interface OrderNews {

    /** Told once in an order's life. */
    void confirmed(EntityManager transaction, CustomerOrder order, Instant now);

    /** Told once in an order's life. */
    void shipped(EntityManager transaction, CustomerOrder order, Instant now);

    /** Told once in an order's life. */
    void refunded(EntityManager transaction, CustomerOrder order, Instant now);

    void cancelled(EntityManager transaction, CustomerOrder order);

    /** Tells all of these, in their order. */
    static OrderNews to(List<OrderNews> listeners) {
        return new OrderNews() {
            @Override
            public void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {
                listeners.forEach(listener -> listener.confirmed(transaction, order, now));
            }

            @Override
            public void cancelled(EntityManager transaction, CustomerOrder order) {
                listeners.forEach(listener -> listener.cancelled(transaction, order));
            }
        };
    }
}
