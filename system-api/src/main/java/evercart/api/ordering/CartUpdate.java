package evercart.api.ordering;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One change of a customer's cart, counted once for each id however often it arrives. Immutable. */
public final class CartUpdate implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What an update does with each of its items. */
    public enum Kind {
        /** More pieces, or fewer when negative. */
        ADD,
        /** So many pieces; 0 removes the item. */
        SET,
        /** Another price for what is there. */
        REPRICE
    }

    private final String id;
    private final Kind kind;
    private final List<CartItem> items;

    /** @param id of 36 characters, as a UUID has */
    public CartUpdate(String id, Kind kind, List<CartItem> items) {
        this.id = Objects.requireNonNull(id, "id");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.items = List.copyOf(items);
    }

    /** Takes out what was ordered; whoever says so for an order says it with the same id. */
    public static CartUpdate ordered(Order order) {
        return new CartUpdate(
                idOf("order " + order.getId()),
                Kind.ADD,
                order.getLines().stream()
                        .map(line ->
                                new CartItem(line.getSku(), line.getName(), -line.getQuantity(), line.getPrice(), null))
                        .toList());
    }

    /** An id of the right length for any text. */
    public static String idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String getId() {
        return id;
    }

    public Kind getKind() {
        return kind;
    }

    public List<CartItem> getItems() {
        return items;
    }
}
