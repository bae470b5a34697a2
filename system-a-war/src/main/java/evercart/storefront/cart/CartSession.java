package evercart.storefront.cart;

import evercart.storefront.session.SessionAttributes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;

/** Where the cart lies in the session: an attribute for each line and for each of the last changes. */
final class CartSession {
    static final int CHANGES_KEPT = 100;
    private static final String LINE = "evercart.cart.line/";
    private static final String CHANGE = "evercart.cart.change/";

    private final SessionAttributes attributes;

    CartSession(SessionAttributes attributes) {
        this.attributes = attributes;
    }

    Collection<CartEntry> entries() {
        return attributes.findAll(LINE, CartEntry.class).values();
    }

    Optional<CartEntry> entry(String sku) {
        return attributes.find(LINE + sku, CartEntry.class);
    }

    void keep(CartEntry entry) {
        attributes.put(LINE + entry.line().getSku(), entry);
    }

    boolean isEmpty() {
        return entries().isEmpty() && changes().isEmpty();
    }

    /** Names this very content of this very cart: no other has the same lines since the same moments. */
    String fingerprint() {
        return entries().stream()
                        .map(entry -> entry.line().getSku() + " " + entry.line().getQuantity() + " " + entry.addedAt())
                        .sorted()
                        .toList()
                + " "
                + changes().keySet().stream().sorted().toList();
    }

    void forgetAll() {
        entries().forEach(entry -> forget(entry.line().getSku()));
        changes().keySet().forEach(name -> attributes.remove(CHANGE + name));
    }

    void forget(String sku) {
        attributes.remove(LINE + sku);
    }

    /** A name of fixed length for a client's key. */
    static String changeName(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** By name. */
    Map<String, CartChange> changes() {
        return attributes.findAll(CHANGE, CartChange.class);
    }

    void keep(String name, CartChange change) {
        attributes.put(CHANGE + name, change);
    }

    /**
     * Forgets the oldest changes once there are too many. A change goes only when an earlier request has counted it into its lines:
     * counting and forgetting at once could lose pieces when two nodes do it in parallel.
     */
    void prune() {
        Map<String, CartChange> changes = changes();
        List<Entry<String, CartChange>> oldest = changes.entrySet().stream()
                .sorted(Comparator.<Entry<String, CartChange>>comparingLong(
                                change -> change.getValue().at())
                        .thenComparing(Entry::getKey))
                .limit(Math.max(0, changes.size() - CHANGES_KEPT))
                .toList();
        for (Entry<String, CartChange> change : oldest) {
            if (!count(change.getKey(), change.getValue())) {
                attributes.remove(CHANGE + change.getKey());
            }
        }
    }

    /** Tells whether there was anything left to count. */
    private boolean count(String name, CartChange change) {
        List<CartEntry> open = change.pieces().keySet().stream()
                .flatMap(sku -> entry(sku).stream())
                .filter(entry -> !entry.counted().contains(name))
                .toList();
        open.forEach(entry -> keep(entry.counting(name, change.of(entry.line().getSku()))));
        return !open.isEmpty();
    }
}
