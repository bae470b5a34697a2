package evercart.api.ordering;

import evercart.api.LocalizedText;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** So many pieces of one product in a customer's cart, at the price that the customer saw. Immutable. */
public final class CartItem implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final int quantity;
    private final Money price;
    private final String picture;

    /** @param quantity negative in a {@link CartUpdate} that takes pieces out @param picture may be null */
    public CartItem(String sku, LocalizedText name, int quantity, Money price, String picture) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.name = Objects.requireNonNull(name, "name");
        this.quantity = quantity;
        this.price = Objects.requireNonNull(price, "price");
        this.picture = picture;
    }

    CartItem withQuantity(int pieces) {
        return new CartItem(sku, name, pieces, price, picture);
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

    /** May be null. */
    public String getPicture() {
        return picture;
    }
}
