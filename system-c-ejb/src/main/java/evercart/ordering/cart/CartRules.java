package evercart.ordering.cart;

import evercart.api.InvalidInputException;
import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartItem;
import evercart.api.ordering.CartUpdate;
import evercart.ordering.Text;
import java.util.List;

/** What updates have to be like before anything is written. */
final class CartRules {
    static final int MOST_UPDATES = 200;
    private static final int LONGEST_ID = 36;
    private static final int LONGEST_SKU = 50;
    private static final int LONGEST_NAME = 200;

    private CartRules() {}

    static void check(String customerId, List<CartUpdate> updates) {
        Text.required("customerId", customerId, LONGEST_ID);
        require(updates != null && updates.size() <= MOST_UPDATES, "updates", "must be at most " + MOST_UPDATES);
        updates.forEach(CartRules::check);
    }

    private static void check(CartUpdate update) {
        require(update != null && update.getKind() != null, "kind", "must not be missing");
        Text.required("id", update.getId(), LONGEST_ID);
        require(update.getItems() != null, "items", "must not be missing");
        update.getItems().forEach(CartRules::check);
    }

    private static void check(CartItem item) {
        require(item != null && item.getName() != null && item.getPrice() != null, "items", "must be whole");
        Text.required("sku", item.getSku(), LONGEST_SKU);
        Text.required("name", item.getName().getEnglish(), LONGEST_NAME);
        Text.optional("name", item.getName().getChinese(), LONGEST_NAME);
        Text.optional("picture", item.getPicture(), LONGEST_NAME);
        require(
                Math.abs((long) item.getQuantity()) <= AccountCart.MOST_PIECES,
                "quantity",
                "must be at most " + AccountCart.MOST_PIECES);
    }

    private static void require(boolean kept, String field, String rule) {
        if (!kept) {
            throw new InvalidInputException(field, rule);
        }
    }
}
