package evercart.storefront.checkout;

import evercart.api.Page;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.PlacedOrder;
import evercart.api.ordering.UnknownOrderException;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Orders as the storefront uses them. Every method throws {@link OrdersAwayException} when ordering does not answer in time. */
@ApplicationScoped
public class OrderGateway {
    private static final Pattern POSSIBLE_ID = Pattern.compile("[A-Za-z0-9-]{1,50}");

    @Inject
    GuardedOrders orders;

    /** @throws evercart.api.ordering.DeliveryChangedException when it is not offered on these terms any more */
    PlacedOrder place(OrderRequest request, DeliveryTerms delivery) {
        return ask(() -> orders.place(request, delivery));
    }

    /** Empty when ordering is of a version that knows standard alone. */
    List<DeliveryTerms> deliveries() {
        return ask(orders::deliveries);
    }

    /** How these orders of the customer come. */
    public AgreedDeliveries deliveriesOf(String customerId, List<Order> of) {
        return AgreedDeliveries.lookedUp(of, ids -> ask(() -> orders.deliveriesOf(customerId, ids)));
    }

    Optional<Order> placedBefore(String customerId, String key) {
        return ask(() -> orders.placedBefore(customerId, key));
    }

    /** Newest first. @param page from 1 @param size 1 to 100 */
    public Page<Order> ordersOf(String customerId, int page, int size) {
        return ask(() -> orders.ordersOf(customerId, page, size));
    }

    /** @throws UnknownOrderException when the customer has no such order */
    public Order order(String customerId, String orderId) {
        checkPossible(orderId);
        return ask(() -> orders.order(customerId, orderId));
    }

    /**
     * @throws UnknownOrderException when the customer has no such order
     * @throws evercart.api.ordering.OrderNotCancellableException when it has gone too far
     */
    public Order cancel(String customerId, String orderId) {
        checkPossible(orderId);
        return ask(() -> orders.cancel(customerId, orderId));
    }

    private static void checkPossible(String orderId) {
        if (orderId == null || !POSSIBLE_ID.matcher(orderId).matches()) {
            throw new UnknownOrderException(orderId);
        }
    }

    private static <T> T ask(Supplier<T> call) {
        return NeighbourCall.ask(call, OrdersAwayException::new);
    }
}
