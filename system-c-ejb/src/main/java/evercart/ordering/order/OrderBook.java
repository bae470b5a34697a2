package evercart.ordering.order;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.ordering.OrderRequest;
import evercart.ordering.Transactions;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes orders and their changes, each in a short transaction of its own, and tells about every change. */
final class OrderBook {
    private static final int MOST_COLLISIONS = 10;

    private final Orders orders;
    private final Transactions transactions;
    private final OrderChanges changes;
    private final Clock clock;

    OrderBook(Orders orders, Transactions transactions, OrderChanges changes, Clock clock) {
        this.orders = orders;
        this.transactions = transactions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @return the order, or nothing when another request with the same key was faster
     * @throws InvalidInputException when there is no such customer
     */
    Optional<OrderState> write(OrderRequest request, Money total, StockStep first) {
        try {
            OrderState written =
                    transactions.inNew(() -> add(new CustomerOrder(request, total, first, clock.instant())));
            changes.received(written);
            return Optional.of(written);
        } catch (KeyTakenException faster) {
            return Optional.empty();
        }
    }

    private OrderState add(CustomerOrder order) {
        if (!orders.isCustomer(order.toOrder().getCustomerId())) {
            throw new InvalidInputException("customerId", "must be the id of a customer");
        }
        orders.add(order);
        return order.state();
    }

    Optional<OrderState> withKey(String customerId, String idempotencyKey) {
        return transactions.inNew(
                () -> orders.withKey(customerId, idempotencyKey).map(CustomerOrder::state));
    }

    Optional<OrderState> withId(String orderId) {
        return transactions.inNew(() -> orders.withId(orderId).map(CustomerOrder::state));
    }

    /** Tries again with what the other has written when two nodes change the order at once. */
    OrderState change(String orderId, BiConsumer<CustomerOrder, Instant> change, String why) {
        for (int collisions = 0; ; collisions++) {
            try {
                return changeOnce(orderId, change, why);
            } catch (OptimisticLockException collision) {
                if (collisions == MOST_COLLISIONS) {
                    throw collision;
                }
            }
        }
    }

    private OrderState changeOnce(String orderId, BiConsumer<CustomerOrder, Instant> change, String why) {
        Change done = transactions.inNew(() -> {
            CustomerOrder order = orders.withId(orderId).orElseThrow();
            OrderState before = order.state();
            change.accept(order, clock.instant());
            orders.flush();
            return new Change(before, order.state());
        });
        if (!done.after().isAsIn(done.before())) {
            changes.changed(done.before(), done.after(), why);
        }
        return done.after();
    }

    List<String> due(int most) {
        return transactions.inNew(() -> orders.due(clock.instant(), most));
    }

    /** @return whether this node may work on the order now */
    boolean claim(String orderId) {
        return transactions.inNew(() -> {
            Instant now = clock.instant();
            return orders.postpone(orderId, now, now.plus(CustomerOrder.QUIET));
        });
    }

    private record Change(OrderState before, OrderState after) {}
}
