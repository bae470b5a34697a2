package evercart.api.catalog;

import java.io.Serializable;
import java.util.Objects;

/** So many pieces of one product. */
public final class StockLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int quantity;

    public StockLine(String sku, int quantity) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.quantity = quantity;
    }

    public String getSku() {
        return sku;
    }

    public int getQuantity() {
        return quantity;
    }
}
