package evercart.api.catalog;

import evercart.api.EvercartException;

/** The order has no reservation to commit: none was made, or it has expired or been released. Reserve again first. */
public final class UnknownReservationException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public UnknownReservationException(String orderId) {
        super("no open reservation for order " + orderId);
    }
}
