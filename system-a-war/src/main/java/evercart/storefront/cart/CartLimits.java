package evercart.storefront.cart;

import evercart.api.InvalidInputException;
import evercart.api.ordering.AccountCart;
import evercart.storefront.catalog.ProductCode;

/** How much a cart holds. */
final class CartLimits {
    static final int MOST_PIECES = AccountCart.MOST_PIECES;
    static final int MOST_LINES = AccountCart.MOST_LINES;

    private CartLimits() {}

    static void checkSku(String sku) {
        if (!ProductCode.isPossible(sku)) {
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
