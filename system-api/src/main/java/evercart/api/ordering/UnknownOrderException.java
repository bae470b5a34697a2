package evercart.api.ordering;

import evercart.api.EvercartException;

/** The customer has no such order; an order of somebody else is told apart by nothing. */
public final class UnknownOrderException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public UnknownOrderException(String orderId) {
        super("no order has the id " + orderId);
    }
}
