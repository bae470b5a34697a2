package evercart.storefront.checkout;

import evercart.storefront.neighbours.NeighbourAwayException;

/** Orders can be neither placed nor looked at right now. Sending the same order again with the same key is safe. */
public final class OrdersAwayException extends NeighbourAwayException {
    private static final long serialVersionUID = 1L;

    OrdersAwayException(Throwable cause) {
        super("ordering is away right now", cause);
    }
}
