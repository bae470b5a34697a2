package evercart.storefront;

import evercart.api.catalog.Product;
import evercart.storefront.cart.CartLine;
import evercart.storefront.page.FormName;

/** A line of the cart as its page shows and changes it, beside what the catalogue says of the product now. */
public final class CartRow {
    private final CartLine line;
    private final Product now;
    private Integer quantity;

    /** @param now null when the catalogue does not say */
    CartRow(CartLine line, Product now) {
        this.line = line;
        this.now = now;
        this.quantity = line.getQuantity();
    }

    /** Names the line's form. */
    public String getId() {
        return FormName.of("line", line.getSku());
    }

    public CartLine getLine() {
        return line;
    }

    public boolean isShort() {
        return now != null && now.getStock() < line.getQuantity();
    }

    public boolean isRepriced() {
        return now != null && !now.getPrice().equals(line.getPrice());
    }

    /** What the catalogue says; ask only when {@link #isShort()} or {@link #isRepriced()}. */
    public Product getNow() {
        return now;
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }
}
