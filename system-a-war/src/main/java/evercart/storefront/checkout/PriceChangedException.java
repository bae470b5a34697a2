package evercart.storefront.checkout;

import evercart.api.EvercartException;
import evercart.api.Money;

/** A product costs something else by now; the cart shows the new price, and nothing was ordered. */
public final class PriceChangedException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final Money price;

    PriceChangedException(String sku, Money price) {
        super("the price of " + sku + " is now " + price);
        this.sku = sku;
        this.price = price;
    }

    public String getSku() {
        return sku;
    }

    /** What it costs now. */
    public Money getPrice() {
        return price;
    }
}
