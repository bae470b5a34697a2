package evercart.api.catalog;

import evercart.api.EvercartException;

/** Fewer pieces are free than were asked for; nothing was reserved. */
public final class InsufficientStockException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int available;

    public InsufficientStockException(String sku, int available) {
        super("only " + available + " pieces of " + sku + " are left");
        this.sku = sku;
        this.available = available;
    }

    public String getSku() {
        return sku;
    }

    public int getAvailable() {
        return available;
    }
}
