package evercart.storefront.cart;

import static java.util.Comparator.comparingLong;

import evercart.api.ordering.AccountCart;
import evercart.storefront.session.SessionAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a session knows of its customer's cart: the account's cart under each version that was seen lately, of which the highest
 * counts, and the updates that the account may not have yet. Names never collide, so requests on several nodes at once neither
 * set the cart back nor lose each other's updates.
 */
final class CartReplica {
    private static final String SEEN = "evercart.cart.seen/";
    private static final String PENDING = "evercart.cart.pending/";

    private final SessionAttributes attributes;

    CartReplica(SessionAttributes attributes) {
        this.attributes = attributes;
    }

    /** The account's cart as it was seen last. */
    AccountCart seen() {
        return attributes.findAll(SEEN, AccountCart.class).values().stream()
                .max(comparingLong(AccountCart::getVersion))
                .orElseGet(AccountCart::empty);
    }

    void see(AccountCart cart) {
        Map<String, AccountCart> earlier = attributes.findAll(SEEN, AccountCart.class);
        String name = Long.toString(cart.getVersion());
        if (!earlier.containsKey(name)) {
            attributes.put(SEEN + name, cart);
        }
        earlier.values().stream()
                .filter(old -> old.getVersion() < cart.getVersion())
                .forEach(old -> attributes.remove(SEEN + old.getVersion()));
    }

    /** In the order in which they were made. */
    List<PendingUpdate> pending() {
        return attributes.findAll(PENDING, PendingUpdate.class).values().stream()
                .sorted(comparingLong(PendingUpdate::at)
                        .thenComparing(
                                Comparator.comparing(pending -> pending.update().getId())))
                .toList();
    }

    void keep(PendingUpdate update) {
        attributes.put(PENDING + update.update().getId(), update);
    }

    void forget(PendingUpdate update) {
        attributes.remove(PENDING + update.update().getId());
    }

    void forgetAll() {
        attributes.findAll(SEEN, AccountCart.class).keySet().forEach(version -> attributes.remove(SEEN + version));
        pending().forEach(this::forget);
    }
}
