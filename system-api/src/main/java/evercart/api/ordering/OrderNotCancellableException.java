package evercart.api.ordering;

import evercart.api.EvercartException;

/** The order has gone too far to be cancelled. */
public final class OrderNotCancellableException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public OrderNotCancellableException(String orderId, OrderStatus status) {
        super("order " + orderId + " is " + status + " and cannot be cancelled");
    }
}
