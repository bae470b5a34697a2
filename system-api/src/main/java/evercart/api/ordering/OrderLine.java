package evercart.api.ordering;

import evercart.api.LocalizedText;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** So many pieces of one product at the price that the customer saw. */
public final class OrderLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final int quantity;
    private final Money price;

    public OrderLine(String sku, LocalizedText name, int quantity, Money price) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.name = Objects.requireNonNull(name, "name");
        this.quantity = quantity;
        this.price = Objects.requireNonNull(price, "price");
    }

    public String getSku() {
        return sku;
    }

    public LocalizedText getName() {
        return name;
    }

    public int getQuantity() {
        return quantity;
    }

    /** Of one piece. */
    public Money getPrice() {
        return price;
    }

    public Money getTotal() {
        return price.times(quantity);
    }
}
