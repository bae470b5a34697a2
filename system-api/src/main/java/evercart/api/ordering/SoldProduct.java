package evercart.api.ordering;

import evercart.api.LocalizedText;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** A product with what it brought. */
public final class SoldProduct implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final long pieces;
    private final Money revenue;

    /**
     * @param name as on the newest order
     */
    public SoldProduct(String sku, LocalizedText name, long pieces, Money revenue) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.name = Objects.requireNonNull(name, "name");
        this.pieces = pieces;
        this.revenue = Objects.requireNonNull(revenue, "revenue");
    }

    public String getSku() {
        return sku;
    }

    public LocalizedText getName() {
        return name;
    }

    public long getPieces() {
        return pieces;
    }

    public Money getRevenue() {
        return revenue;
    }
}
