package evercart.api.catalog;

import evercart.api.EvercartException;

/** No product has this code. */
public final class UnknownProductException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final String sku;

    public UnknownProductException(String sku) {
        super("no product has the code " + sku);
        this.sku = sku;
    }

    public String getSku() {
        return sku;
    }
}
