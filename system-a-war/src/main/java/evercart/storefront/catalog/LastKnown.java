package evercart.storefront.catalog;

import java.util.function.Supplier;

/** Answers what is true now, or, while the catalogue is away, what was true when it was asked last. */
final class LastKnown<T> {
    private volatile T value;
    private volatile boolean old;

    /** @throws CatalogAwayException when the catalogue is away and never answered before */
    T orAsk(Supplier<T> catalog) {
        try {
            T now = catalog.get();
            value = now;
            old = false;
            return now;
        } catch (CatalogAwayException away) {
            T before = value;
            if (before == null) {
                throw away;
            }
            old = true;
            return before;
        }
    }

    /** Whether the last answer was what had been true before. */
    boolean isOld() {
        return old;
    }
}
