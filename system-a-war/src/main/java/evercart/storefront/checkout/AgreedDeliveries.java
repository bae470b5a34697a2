package evercart.storefront.checkout;

import static java.util.stream.Collectors.toMap;

import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How orders come; by standard where nothing is said of it. */
public final class AgreedDeliveries {
    private final Map<String, Delivery> byOrder;

    private AgreedDeliveries(List<OrderDelivery> found) {
        byOrder = found.stream().collect(toMap(OrderDelivery::getOrderId, OrderDelivery::getDelivery));
    }

    /** @param ordering answers ids of orders with what it knows of them; is not asked about none */
    public static AgreedDeliveries lookedUp(List<Order> orders, Function<List<String>, List<OrderDelivery>> ordering) {
        List<String> ids = orders.stream().map(Order::getId).toList();
        return new AgreedDeliveries(ids.isEmpty() ? List.of() : ordering.apply(ids));
    }

    public Delivery of(Order order) {
        return byOrder.getOrDefault(order.getId(), Delivery.STANDARD);
    }
}
