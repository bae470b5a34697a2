package evercart.rush;

import java.util.List;

/**
 * What one customer takes home.
 *
 * @param customer the same for all baskets of one customer; empty for somebody unknown
 */
record Basket(String customer, List<Line> lines) {
    record Line(String sku, int quantity) {}

    Basket {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a basket with nothing in it");
        }
    }
}
