package evercart.storefront.cart;

import evercart.storefront.neighbours.NeighbourAwayException;

/** The carts of accounts cannot be asked right now. */
final class CartsAwayException extends NeighbourAwayException {
    private static final long serialVersionUID = 1L;

    CartsAwayException(Throwable cause) {
        super("the carts of accounts are away right now", cause);
    }
}
