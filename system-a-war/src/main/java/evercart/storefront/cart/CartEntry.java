package evercart.storefront.cart;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/**
 * A cart line as the session keeps it. Its pieces are those that were set, plus all {@link CartChange}s that came since.
 *
 * @param line with the pieces that were set
 * @param addedAt orders the lines, in milliseconds
 * @param counted the changes that the pieces already contain
 */
record CartEntry(CartLine line, long addedAt, Set<String> counted) implements Serializable {

    CartEntry {
        counted = Set.copyOf(counted);
    }

    CartEntry counting(String change, int quantity) {
        Set<String> more = new HashSet<>(counted);
        more.add(change);
        return new CartEntry(line.withQuantity(line.getQuantity() + quantity), addedAt, more);
    }
}
