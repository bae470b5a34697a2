package evercart.api.catalog;

import evercart.api.EvercartException;

/** Somebody else changed the product since the caller saw it; nothing was changed. */
public final class ProductChangedException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final long version;

    /** @param version of now */
    public ProductChangedException(String sku, long version) {
        super("product " + sku + " was changed by somebody else");
        this.version = version;
    }

    public long getVersion() {
        return version;
    }
}
