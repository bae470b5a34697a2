package evercart.storefront.cart;

import evercart.api.InvalidInputException;
import java.util.regex.Pattern;

/** How much a cart holds. */
final class CartLimits {
    static final int MOST_PIECES = 999;
    static final int MOST_LINES = 100;
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");

    private CartLimits() {}

    static void checkSku(String sku) {
        if (sku == null || !SKU.matcher(sku).matches()) {
            throw new InvalidInputException("sku", "must be 1 to 50 letters, digits, dots, dashes or underscores");
        }
    }

    static void checkQuantity(int quantity) {
        if (quantity < 0 || quantity > MOST_PIECES) {
            throw new InvalidInputException("quantity", "must leave between 0 and " + MOST_PIECES + " pieces");
        }
    }

    static void checkAddition(int quantity) {
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new InvalidInputException("quantity", "must be between 1 and " + MOST_PIECES);
        }
    }
}
