package evercart.api.ordering;

import java.io.Serializable;
import java.util.Objects;

/** How many orders are in one state. */
public final class StatusCount implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OrderStatus status;
    private final long orders;

    public StatusCount(OrderStatus status, long orders) {
        this.status = Objects.requireNonNull(status, "status");
        this.orders = orders;
    }

    public OrderStatus getStatus() {
        return status;
    }

    public long getOrders() {
        return orders;
    }
}
