package evercart.ordering.order;

import evercart.api.InvalidInputException;
import evercart.api.ordering.OrderStatus;
import evercart.api.staff.Change;
import evercart.ordering.History;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Writes orders and their changes, each in a short transaction of its own, and tells about every change. */
final class OrderBook {
    /** Who changes an order, for the history: the customer, or the shop by itself. */
    static final String CUSTOMER = "customer";

    static final String SHOP = "shop";

    private static final int MOST_COLLISIONS = 10;

    private final Transactions transactions;
    private final OrderChanges changes;
    private final OrderNews news;
    private final Clock clock;

    OrderBook(Transactions transactions, OrderChanges changes, OrderNews news, Clock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @return the order, or nothing when another request with the same key was faster
     * @throws InvalidInputException when there is no such customer
     */
    Optional<OrderState> write(Purchase purchase, StockStep first) {
        try {
            OrderState written = inNew(orders -> add(orders, new CustomerOrder(purchase, first, clock.instant())));
            changes.received(written);
            return Optional.of(written);
        } catch (KeyTakenException faster) {
            return Optional.empty();
        }
    }

    private static OrderState add(Orders orders, CustomerOrder order) {
        if (!orders.isCustomer(order.toOrder().getCustomerId())) {
            throw new InvalidInputException("customerId", "must be the id of a customer");
        }
        orders.add(order);
        return order.state();
    }

    Optional<OrderState> withKey(String customerId, String idempotencyKey) {
        return inNew(orders -> orders.withKey(customerId, idempotencyKey).map(CustomerOrder::state));
    }

    Optional<OrderState> withId(String orderId) {
        return inNew(orders -> orders.withId(orderId).map(CustomerOrder::state));
    }

    OrderState change(String orderId, BiConsumer<CustomerOrder, Instant> change, String why) {
        return change(orderId, change, why, SHOP);
    }

    /** @param who for the history */
    OrderState change(String orderId, BiConsumer<CustomerOrder, Instant> change, String why, String who) {
        return change(orderId, change, why, who, true);
    }

    /** @param heard whether the customer waits for the answer and so hears of it; else it is news */
    OrderState refuse(String orderId, String why, boolean heard) {
        return change(orderId, CustomerOrder::refused, why, SHOP, heard);
    }

    /** Tries again with what the other has written when two nodes change the order at once. */
    private OrderState change(
            String orderId, BiConsumer<CustomerOrder, Instant> change, String why, String who, boolean heard) {
        for (int collisions = 0; ; collisions++) {
            try {
                return changeOnce(orderId, change, why, who, heard);
            } catch (OptimisticLockException collision) {
                if (collisions == MOST_COLLISIONS) {
                    throw collision;
                }
            }
        }
    }

    private OrderState changeOnce(
            String orderId, BiConsumer<CustomerOrder, Instant> change, String why, String who, boolean heard) {
        Step done = transactions.inNew(database -> {
            CustomerOrder order = new Orders(database).withId(orderId).orElseThrow();
            OrderState before = order.state();
            Instant now = clock.instant();
            change.accept(order, now);
            tellNews(database, before.order().getStatus(), order, heard, now);
            remember(database, before.order().getStatus(), order, who, now);
            database.flush();
            return new Step(before, order.state());
        });
        if (!done.after().isAsIn(done.before())) {
            changes.changed(done.before(), done.after(), why);
        }
        return done.after();
    }

    private void tellNews(EntityManager database, OrderStatus before, CustomerOrder order, boolean heard, Instant now) {
        OrderStatus after = order.status();
        if (before == after || after == OrderStatus.REJECTED && heard) {
            return;
        }
        switch (after) {
            case CONFIRMED -> news.confirmed(database, order, now);
            case SHIPPED -> news.shipped(database, order, now);
            case REFUNDED -> news.refunded(database, order, now);
            case REJECTED -> news.rejected(database, order, now);
            case CANCELLED -> news.cancelled(database, order);
            default -> {
                // customers see the others on their pages
            }
        }
    }

    private static void remember(
            EntityManager database, OrderStatus before, CustomerOrder order, String who, Instant now) {
        if (before != order.status()) {
            new History(database)
                    .add(new Change(
                            now,
                            who,
                            order.id(),
                            "status",
                            before.name(),
                            order.status().name()));
        }
    }

    List<String> due(int most) {
        return inNew(orders -> orders.due(clock.instant(), most));
    }

    /** How many orders wait for a step at system B. */
    long open() {
        return inNew(Orders::open);
    }

    /** @return whether this node may work on the order now */
    boolean claim(String orderId) {
        return inNew(orders -> {
            Instant now = clock.instant();
            return orders.postpone(orderId, now, now.plus(CustomerOrder.QUIET));
        });
    }

    private <T> T inNew(Function<Orders, T> work) {
        return transactions.inNew(database -> work.apply(new Orders(database)));
    }

    private record Step(OrderState before, OrderState after) {}
}
