package evercart.api.catalog;

import java.io.Serializable;
import java.util.Objects;

/** A product as staff see it. */
public final class StaffProduct implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Product product;
    private final long version;
    private final boolean onSale;
    private final long reserved;

    /**
     * @param version counts its changes, stock aside
     * @param onSale whether customers see it
     * @param reserved pieces held back for orders that are not decided yet
     */
    public StaffProduct(Product product, long version, boolean onSale, long reserved) {
        this.product = Objects.requireNonNull(product, "product");
        this.version = version;
        this.onSale = onSale;
        this.reserved = reserved;
    }

    public Product getProduct() {
        return product;
    }

    public long getVersion() {
        return version;
    }

    public boolean isOnSale() {
        return onSale;
    }

    public long getReserved() {
        return reserved;
    }
}
