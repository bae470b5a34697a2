package evercart.storefront.cart;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.api.ordering.CartItem;
import java.io.Serializable;

/** So many pieces of one product in the cart, at the price that the customer saw. Immutable. */
public final class CartLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final int quantity;
    private final Money price;
    private final String picture;

    private CartLine(String sku, LocalizedText name, int quantity, Money price, String picture) {
        this.sku = sku;
        this.name = name;
        this.quantity = quantity;
        this.price = price;
        this.picture = picture;
    }

    public static CartLine of(Product product, int quantity) {
        return new CartLine(product.getSku(), product.getName(), quantity, product.getPrice(), product.getPicture());
    }

    static CartLine of(CartItem item) {
        return new CartLine(item.getSku(), item.getName(), item.getQuantity(), item.getPrice(), item.getPicture());
    }

    CartItem toItem() {
        return new CartItem(sku, name, quantity, price, picture);
    }

    CartLine withQuantity(int pieces) {
        return new CartLine(sku, name, pieces, price, picture);
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

    /** The name of a drawn picture; may be null. */
    public String getPicture() {
        return picture;
    }
}
