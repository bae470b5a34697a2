package evercart.api.ordering;

import evercart.api.staff.Change;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** All that staff need to know about one order. */
public final class OrderFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StaffOrder order;
    private final boolean stockTaken;
    private final List<Change> changes;

    /**
     * @param stockTaken whether its pieces are taken out of stock, so that it may be packed
     * @param changes newest first
     */
    public OrderFile(StaffOrder order, boolean stockTaken, List<Change> changes) {
        this.order = Objects.requireNonNull(order, "order");
        this.stockTaken = stockTaken;
        this.changes = List.copyOf(changes);
    }

    public StaffOrder getOrder() {
        return order;
    }

    public boolean isStockTaken() {
        return stockTaken;
    }

    public List<Change> getChanges() {
        return changes;
    }
}
