package evercart.api.catalog;

import evercart.api.staff.Change;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** All that staff need to know about one product. */
public final class ProductFile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StaffProduct product;
    private final List<Change> changes;

    /**
     * @param changes newest first
     */
    public ProductFile(StaffProduct product, List<Change> changes) {
        this.product = Objects.requireNonNull(product, "product");
        this.changes = List.copyOf(changes);
    }

    public StaffProduct getProduct() {
        return product;
    }

    public List<Change> getChanges() {
        return changes;
    }
}
