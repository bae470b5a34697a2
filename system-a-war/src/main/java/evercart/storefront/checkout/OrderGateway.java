package evercart.storefront.checkout;

import evercart.api.Page;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.PlacedOrder;
import evercart.api.ordering.UnknownOrderException;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Orders as the storefront uses them. Every method throws {@link OrdersAwayException} when ordering does not answer in time. */
@ApplicationScoped
public class OrderGateway {
    private static final Pattern POSSIBLE_ID = Pattern.compile("[A-Za-z0-9-]{1,50}");

    @Inject
    GuardedOrders orders;

    PlacedOrder place(OrderRequest request) {
        return ask(() -> orders.place(request));
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
