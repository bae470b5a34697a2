package evercart.ordering.order;

import evercart.api.Page;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderPlacement;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.PlacedOrder;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens {@link OrderProcess} and {@link OrderHistory} to the other systems. */
@Stateless(mappedName = OrderPlacement.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class OrderPlacementBean implements OrderPlacement {
    @Inject
    OrderProcess process;

    @Inject
    OrderHistory history;

    @Inject
    Deliveries deliveries;

    @Override
    public PlacedOrder place(OrderRequest request) {
        return process.place(request);
    }

    @Override
    public PlacedOrder placeDelivered(OrderRequest request, DeliveryTerms delivery) {
        return process.place(request, delivery);
    }

    @Override
    public List<DeliveryTerms> deliveries() {
        return deliveries.offered();
    }

    @Override
    public List<OrderDelivery> deliveriesOf(String customerId, List<String> orderIds) {
        return history.deliveriesOf(customerId, orderIds);
    }

    @Override
    public Order placedBefore(String customerId, String idempotencyKey) {
        return history.placedBefore(customerId, idempotencyKey).orElse(null);
    }

    @Override
    public Page<Order> ordersOf(String customerId, int page, int size) {
        return history.ordersOf(customerId, page, size);
    }

    @Override
    public Order order(String customerId, String orderId) {
        return history.order(customerId, orderId);
    }

    @Override
    public Order cancel(String customerId, String orderId) {
        return process.cancel(customerId, orderId);
    }
}
