package evercart.storefront.neighbours;

import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.CustomerCarts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The carts that system C keeps, without a database. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryCarts implements CustomerCarts {
    private final Presence presence = new Presence();
    private final Map<String, AccountCart> carts = new HashMap<>();

    public void setAway(boolean away) {
        presence.set(away);
    }

    @Override
    public AccountCart update(String customerId, List<CartUpdate> updates) {
        presence.check();
        return apply(customerId, updates);
    }

    synchronized AccountCart apply(String customerId, List<CartUpdate> updates) {
        AccountCart cart = carts.getOrDefault(customerId, AccountCart.empty());
        AccountCart after = cart;
        for (CartUpdate update : updates) {
            after = after.after(update);
        }
        if (after != cart) {
            after = new AccountCart(cart.getVersion() + 1, after.getItems(), after.getUpdates());
            carts.put(customerId, after);
        }
        return after;
    }
}
