package evercart.api.catalog;

import evercart.api.EvercartException;

/** A product has this code already. */
public final class SkuTakenException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public SkuTakenException(String sku) {
        super("there is a product " + sku + " already");
    }
}
