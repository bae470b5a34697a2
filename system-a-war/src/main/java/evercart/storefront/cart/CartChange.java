package evercart.storefront.cart;

import java.io.Serializable;
import java.util.Map;

/**
 * Pieces that came to the cart, or left it with an order, under one idempotency key. Being an attribute of its own, it is counted
 * once however often and on however many nodes the same request arrives, and parallel changes of one line add up.
 *
 * @param at in milliseconds
 * @param pieces product codes to pieces, negative when they left
 */
record CartChange(long at, Map<String, Integer> pieces) implements Serializable {

    CartChange {
        pieces = Map.copyOf(pieces);
    }

    int of(String sku) {
        return pieces.getOrDefault(sku, 0);
    }
}
