package evercart.api.catalog;

import evercart.api.LocalizedText;
import evercart.api.Money;
import java.io.Serializable;
import java.util.Objects;

/** What an import would do to one product. */
public final class ImportRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final LocalizedText name;
    private final Kind kind;
    private final Money before;
    private final Money after;

    /**
     * @param before the price of now; null when the product is new
     */
    public ImportRow(String sku, LocalizedText name, Kind kind, Money before, Money after) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.before = before;
        this.after = Objects.requireNonNull(after, "after");
    }

    public String getSku() {
        return sku;
    }

    public LocalizedText getName() {
        return name;
    }

    public Kind getKind() {
        return kind;
    }

    /** May be null. */
    public Money getBefore() {
        return before;
    }

    public Money getAfter() {
        return after;
    }

    public enum Kind {
        NEW,
        CHANGED,
        SAME
    }
}
