package evercart.api.ordering;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A customer's cart at one moment, and the rules by which updates change it, the same wherever they are applied. Immutable. */
public final class AccountCart implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A line holds no more pieces: what is added above them is lost. */
    public static final int MOST_PIECES = 999;

    /** A product that is new to a full cart is left out. */
    public static final int MOST_LINES = 100;

    private final long version;
    private final List<CartItem> items;
    private final Set<String> updates;

    /** @param updates ids of the last ones that are contained already */
    public AccountCart(long version, List<CartItem> items, Set<String> updates) {
        this.version = version;
        this.items = List.copyOf(items);
        this.updates = Set.copyOf(updates);
    }

    public static AccountCart empty() {
        return new AccountCart(0, List.of(), Set.of());
    }

    /** The cart after this update; the cart as it is when it contains the update. The version stays. */
    public AccountCart after(CartUpdate update) {
        if (updates.contains(update.getId())) {
            return this;
        }
        Map<String, CartItem> changed = new LinkedHashMap<>();
        items.forEach(item -> changed.put(item.getSku(), item));
        update.getItems().forEach(item -> apply(update.getKind(), item, changed));
        Set<String> more = new LinkedHashSet<>(updates);
        more.add(update.getId());
        return new AccountCart(version, List.copyOf(changed.values()), more);
    }

    private static void apply(CartUpdate.Kind kind, CartItem item, Map<String, CartItem> items) {
        CartItem before = items.get(item.getSku());
        if (kind == CartUpdate.Kind.REPRICE) {
            items.computeIfPresent(
                    item.getSku(),
                    (sku, old) ->
                            new CartItem(sku, old.getName(), old.getQuantity(), item.getPrice(), old.getPicture()));
            return;
        }
        int added = before != null && kind == CartUpdate.Kind.ADD ? before.getQuantity() : 0;
        int pieces = Math.min(MOST_PIECES, added + item.getQuantity());
        if (pieces <= 0) {
            items.remove(item.getSku());
        } else if (before != null || items.size() < MOST_LINES) {
            items.put(item.getSku(), (before == null ? item : before).withQuantity(pieces));
        }
    }

    /** Grows with every update that changed the cart at its home. */
    public long getVersion() {
        return version;
    }

    /** In the order in which the products came. */
    public List<CartItem> getItems() {
        return items;
    }

    public boolean contains(CartUpdate update) {
        return updates.contains(update.getId());
    }

    /** Ids of the last updates. */
    public Set<String> getUpdates() {
        return updates;
    }
}
