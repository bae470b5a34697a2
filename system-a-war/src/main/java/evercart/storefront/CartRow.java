package evercart.storefront;

import evercart.api.catalog.Product;
import evercart.storefront.cart.CartLine;

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

    /** Names the line's form by its product, so that a form sent from an older page never changes another product. */
    public String getId() {
        return idOf(line.getSku());
    }

    static String idOf(String sku) {
        return "line-" + sku.replace("_", "__").replace(".", "_d");
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
