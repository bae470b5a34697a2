package evercart.api.ordering;

import evercart.api.Page;
import evercart.remote.Idempotent;
import jakarta.ejb.Remote;
import java.util.List;

/** A customer's orders: placing, looking, taking back. */
@Remote
@Idempotent
public interface OrderPlacement {

    /** Where JNDI has it on every node of its system. */
    String JNDI_NAME = "evercart/OrderPlacement";

    /**
     * Places the order exactly once for each customer and key, and secures its stock at system B before it answers. The same key
     * again answers the same order, whatever else the request says. When B cannot be reached in time the order stays
     * {@link OrderStatus#RECEIVED} and is finished as soon as B is back. It comes by {@link Delivery#STANDARD}.
     *
     * @throws evercart.api.catalog.InsufficientStockException when it cannot be had; the key may be used again
     * @throws evercart.api.catalog.UnknownProductException when a product is gone; the key may be used again
     * @throws PriceChangedException when a line's price is not the catalogue's any more; the key may be used again
     * @throws evercart.api.InvalidInputException naming the part at fault
     */
    PlacedOrder place(OrderRequest request);

    /**
     * As {@link #place}, by a delivery of the customer's choice, whose price is part of the order's total.
     *
     * @param delivery as the customer saw it
     * @throws DeliveryChangedException when it is not offered on these terms any more; the key may be used again
     */
    PlacedOrder placeDelivered(OrderRequest request, DeliveryTerms delivery);

    /** What is offered at this moment, {@link Delivery#STANDARD} first, which always is. */
    List<DeliveryTerms> deliveries();

    /**
     * How these orders come, in no order; those that the customer does not have are left out.
     *
     * @param orderIds at most 100
     */
    List<OrderDelivery> deliveriesOf(String customerId, List<String> orderIds);

    /** The order that an earlier request with this key made, or null when there was none. */
    Order placedBefore(String customerId, String idempotencyKey);

    /** Newest first. @param page from 1 @param size 1 to 100 */
    Page<Order> ordersOf(String customerId, int page, int size);

    /** @throws UnknownOrderException when the customer has no such order */
    Order order(String customerId, String orderId);

    /**
     * Takes the order back and returns its stock. Cancelling a cancelled order answers it as it is.
     *
     * @throws UnknownOrderException when the customer has no such order
     * @throws OrderNotCancellableException when it is rejected, packed, shipped or refunded
     */
    Order cancel(String customerId, String orderId);
}
