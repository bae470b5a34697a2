package evercart.storefront.neighbours;

import evercart.api.Money;
import evercart.api.Page;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderPlacement;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.PlacedOrder;
import evercart.api.ordering.UnknownOrderException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The orders of system C without a database. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryOrders implements OrderPlacement {
    private record Key(String customerId, String key) {}

    @Inject
    InMemoryCatalog catalog;

    @Inject
    InMemoryCarts carts;

    private final Presence presence = new Presence();
    private final Map<Key, String> byKey = new HashMap<>();
    private final List<Order> newestFirst = new ArrayList<>();
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private volatile long expressPence = 500;

    public void setAway(boolean away) {
        presence.set(away);
    }

    /** What express costs from now on. */
    public void setExpress(long pence) {
        expressPence = pence;
    }

    @Override
    public List<DeliveryTerms> deliveries() {
        presence.check();
        return List.of(
                DeliveryTerms.standard("GBP"), new DeliveryTerms(Delivery.EXPRESS, Money.ofMinor(expressPence, "GBP")));
    }

    @Override
    public synchronized List<OrderDelivery> deliveriesOf(String customerId, List<String> orderIds) {
        presence.check();
        return newestFirst.stream()
                .filter(order -> order.getCustomerId().equals(customerId) && orderIds.contains(order.getId()))
                .map(this::deliveryOf)
                .toList();
    }

    synchronized OrderDelivery deliveryOf(Order order) {
        return new OrderDelivery(order.getId(), deliveries.get(order.getId()));
    }

    @Override
    public PlacedOrder place(OrderRequest request) {
        return placeDelivered(request, DeliveryTerms.standard("GBP"));
    }

    @Override
    public synchronized PlacedOrder placeDelivered(OrderRequest request, DeliveryTerms delivery) {
        Order before = placedBefore(request.getCustomerId(), request.getIdempotencyKey());
        if (before != null) {
            return new PlacedOrder(before, false);
        }
        if (!deliveries().contains(delivery)) {
            throw new DeliveryChangedException(delivery.getDelivery(), deliveries());
        }
        catalog.take(request.getLines());
        Order order = confirmed(request, delivery.getPrice());
        deliveries.put(order.getId(), delivery.getDelivery());
        newestFirst.add(0, order);
        carts.apply(request.getCustomerId(), List.of(CartUpdate.ordered(order)));
        byKey.put(new Key(request.getCustomerId(), request.getIdempotencyKey()), order.getId());
        return new PlacedOrder(order, true);
    }

    synchronized List<Order> all() {
        return List.copyOf(newestFirst);
    }

    synchronized Order move(Order order, OrderStatus status) {
        Order moved = new Order(
                order.getId(),
                order.getCustomerId(),
                status,
                order.getLines(),
                order.getTotal(),
                order.getPayment(),
                order.getAddress(),
                order.getPlacedAt());
        newestFirst.replaceAll(known -> known.getId().equals(order.getId()) ? moved : known);
        return moved;
    }

    private static Order confirmed(OrderRequest request, Money delivery) {
        Money total = request.getLines().stream().map(OrderLine::getTotal).reduce(delivery, Money::plus);
        return new Order(
                UUID.randomUUID().toString(),
                request.getCustomerId(),
                OrderStatus.CONFIRMED,
                request.getLines(),
                total,
                request.getPayment(),
                request.getAddress(),
                Instant.now());
    }

    @Override
    public synchronized Order placedBefore(String customerId, String idempotencyKey) {
        presence.check();
        String id = byKey.get(new Key(customerId, idempotencyKey));
        return id == null ? null : order(customerId, id);
    }

    @Override
    public synchronized Page<Order> ordersOf(String customerId, int page, int size) {
        presence.check();
        List<Order> own = newestFirst.stream()
                .filter(order -> order.getCustomerId().equals(customerId))
                .toList();
        return new Page<>(
                own.stream().skip((long) (page - 1) * size).limit(size).toList(), page, size, own.size());
    }

    @Override
    public synchronized Order order(String customerId, String orderId) {
        presence.check();
        return newestFirst.stream()
                .filter(order ->
                        order.getId().equals(orderId) && order.getCustomerId().equals(customerId))
                .findFirst()
                .orElseThrow(() -> new UnknownOrderException(orderId));
    }

    @Override
    public synchronized Order cancel(String customerId, String orderId) {
        Order order = order(customerId, orderId);
        if (order.getStatus() == OrderStatus.CANCELLED) {
            return order;
        }
        catalog.giveBack(order.getLines());
        return move(order, OrderStatus.CANCELLED);
    }
}
