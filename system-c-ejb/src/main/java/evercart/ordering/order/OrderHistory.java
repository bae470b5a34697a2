package evercart.ordering.order;

import evercart.api.Page;
import evercart.api.catalog.StockLine;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.UnknownOrderException;
import evercart.ordering.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks at orders: a customer at the own ones only, the shop at what sold. */
final class OrderHistory {
    private final OrderRules rules;
    private final Transactions transactions;

    OrderHistory(OrderRules rules, Transactions transactions) {
        this.rules = rules;
        this.transactions = transactions;
    }

    Optional<Order> placedBefore(String customerId, String idempotencyKey) {
        rules.checkCustomer(customerId);
        rules.checkKey(idempotencyKey);
        return inNew(orders -> orders.withKey(customerId, idempotencyKey).map(CustomerOrder::toOrder));
    }

    Page<Order> ordersOf(String customerId, int page, int size) {
        rules.checkCustomer(customerId);
        rules.checkPage(page, size);
        return inNew(orders -> new Page<>(
                orders.newestOf(customerId, (page - 1) * size, size).stream()
                        .map(CustomerOrder::toOrder)
                        .toList(),
                page,
                size,
                orders.countOf(customerId)));
    }

    /** @throws UnknownOrderException when the customer has no such order */
    Order order(String customerId, String orderId) {
        return find(orderId)
                .filter(order -> order.getCustomerId().equals(customerId))
                .orElseThrow(() -> new UnknownOrderException(orderId));
    }

    /** The customer's own alone. */
    List<OrderDelivery> deliveriesOf(String customerId, List<String> orderIds) {
        rules.checkCustomer(customerId);
        List<String> possible = rules.checkIds(orderIds);
        return inNew(orders -> orders.withIds(possible)
                .filter(order -> order.customerId().equals(customerId))
                .map(CustomerOrder::toDelivery)
                .toList());
    }

    private Optional<Order> find(String orderId) {
        return rules.isId(orderId)
                ? inNew(orders -> orders.withId(orderId).map(CustomerOrder::toOrder))
                : Optional.empty();
    }

    List<StockLine> bestSellers(int limit) {
        rules.checkLimit(limit);
        return inNew(orders -> orders.mostSold(limit));
    }

    private <T> T inNew(Function<Orders, T> work) {
        return transactions.inNew(database -> work.apply(new Orders(database)));
    }
}
