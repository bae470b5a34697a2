package evercart.api.ordering;

import evercart.api.EvercartException;

/** The order cannot go that way from where it is; nothing was changed. */
public final class OrderTransitionException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final OrderStatus status;

    public OrderTransitionException(String orderId, OrderStatus status, OrderStatus wanted) {
        super("order " + orderId + " is " + status + " and cannot become " + wanted);
        this.status = status;
    }

    /** Where it is. */
    public OrderStatus getStatus() {
        return status;
    }
}
