package evercart.api.ordering;

import evercart.api.EvercartException;
import evercart.api.Money;
import java.util.Objects;

/** The customer saw another price than the catalogue asks now; nothing was ordered. */
public final class PriceChangedException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final Money current;

    public PriceChangedException(String sku, Money current) {
        super(sku + " now costs " + current);
        this.sku = sku;
        this.current = Objects.requireNonNull(current, "current");
    }

    public String getSku() {
        return sku;
    }

    /** What one piece costs now. */
    public Money getCurrent() {
        return current;
    }
}
