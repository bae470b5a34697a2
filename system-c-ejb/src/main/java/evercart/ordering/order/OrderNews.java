package evercart.ordering.order;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * Hears what happens to an order inside the very transaction that makes it happen: what it writes there is written with it or not at all.
 * Whoever has nothing to do with one of these leaves it out.
 */
public interface OrderNews {

    /** Told once in an order's life. */
    default void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {}

    /** Told once in an order's life. */
    default void shipped(EntityManager transaction, CustomerOrder order, Instant now) {}

    /** Told once in an order's life. */
    default void refunded(EntityManager transaction, CustomerOrder order, Instant now) {}

    /** Told once in an order's life, when its customer was told that it is received and does not wait for an answer any more. */
    default void rejected(EntityManager transaction, CustomerOrder order, Instant now) {}

    default void cancelled(EntityManager transaction, CustomerOrder order) {}

    /** Tells all of these, in their order. */
    static OrderNews to(List<OrderNews> listeners) {
        return new OrderNews() {
            @Override
            public void confirmed(EntityManager transaction, CustomerOrder order, Instant now) {
                listeners.forEach(listener -> listener.confirmed(transaction, order, now));
            }

            @Override
            public void shipped(EntityManager transaction, CustomerOrder order, Instant now) {
                listeners.forEach(listener -> listener.shipped(transaction, order, now));
            }

            @Override
            public void refunded(EntityManager transaction, CustomerOrder order, Instant now) {
                listeners.forEach(listener -> listener.refunded(transaction, order, now));
            }

            @Override
            public void rejected(EntityManager transaction, CustomerOrder order, Instant now) {
                listeners.forEach(listener -> listener.rejected(transaction, order, now));
            }

            @Override
            public void cancelled(EntityManager transaction, CustomerOrder order) {
                listeners.forEach(listener -> listener.cancelled(transaction, order));
            }
        };
    }
}
