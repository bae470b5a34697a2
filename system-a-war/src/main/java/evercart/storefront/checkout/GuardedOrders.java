package evercart.storefront.checkout;

import evercart.api.EvercartException;
import evercart.api.Page;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderPlacement;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.PlacedOrder;
import evercart.remote.NoNodeAvailableException;
import evercart.storefront.neighbours.VersionBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Remote ordering behind guards; what could not be sent at all is sent again. */
@ApplicationScoped
@Timeout(value = 8, unit = ChronoUnit.SECONDS)
@Retry(maxRetries = 2, delay = 100, jitter = 50, retryOn = NoNodeAvailableException.class)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        delay = 1,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = EvercartException.class)
@Bulkhead(50)
class GuardedOrders {

    @Inject
    OrderPlacement orders;

    PlacedOrder place(OrderRequest request, DeliveryTerms delivery) {
        return VersionBefore.orElse(
                () -> orders.placeDelivered(request, delivery), () -> placeAsBefore(request, delivery));
    }

    private PlacedOrder placeAsBefore(OrderRequest request, DeliveryTerms delivery) {
        if (delivery.getDelivery() != Delivery.STANDARD) {
            throw new DeliveryChangedException(
                    delivery.getDelivery(),
                    List.of(DeliveryTerms.standard(delivery.getPrice().getCurrency())));
        }
        return orders.place(request);
    }

    List<DeliveryTerms> deliveries() {
        return VersionBefore.orElse(orders::deliveries, List::of);
    }

    List<OrderDelivery> deliveriesOf(String customerId, List<String> orderIds) {
        return VersionBefore.orElse(() -> orders.deliveriesOf(customerId, orderIds), List::of);
    }

    Optional<Order> placedBefore(String customerId, String key) {
        return Optional.ofNullable(orders.placedBefore(customerId, key));
    }

    Page<Order> ordersOf(String customerId, int page, int size) {
        return orders.ordersOf(customerId, page, size);
    }

    Order order(String customerId, String orderId) {
        return orders.order(customerId, orderId);
    }

    Order cancel(String customerId, String orderId) {
        return orders.cancel(customerId, orderId);
    }
}
