package evercart.storefront.cart;

import evercart.api.catalog.Product;
import evercart.api.ordering.Order;
import java.util.List;

/** What a cart does, wherever it lies; {@link Cart} says what each method promises. */
interface CartContents {

    List<CartLine> lines();

    void set(String sku, int quantity);

    void add(String sku, int quantity, String key);

    void clearOrdered(Order order, String key);

    void reprice(Product product);

    /** Brings up to date what was changed elsewhere, as far as that can be known now. */
    void refresh();

    /** Whether there are changes that its home does not have yet. */
    boolean isWaiting();
}
