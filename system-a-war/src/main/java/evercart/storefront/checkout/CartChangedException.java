package evercart.storefront.checkout;

import evercart.api.EvercartException;

/** The cart is not what the customer saw when asked to order; nothing was ordered. */
public final class CartChangedException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final transient Reviewed reviewed;

    CartChangedException(Reviewed reviewed) {
        super("the cart was changed since it was seen");
        this.reviewed = reviewed;
    }

    Reviewed getReviewed() {
        return reviewed;
    }
}
