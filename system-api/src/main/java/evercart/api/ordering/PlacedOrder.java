package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** The answer to an order request: the order, and whether this very request made it or an earlier one with the same key. */
public final class PlacedOrder implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Order order;
    private final boolean created;

    public PlacedOrder(Order order, boolean created) {
        this.order = Objects.requireNonNull(order, "order");
        this.created = created;
    }

    public Order getOrder() {
        return order;
    }

    public boolean isCreated() {
        return created;
    }
}
