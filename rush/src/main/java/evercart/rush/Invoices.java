package evercart.rush;

import evercart.catalog.imports.SalesRecord.Sale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A record's invoices, line by line: lines of one product in one invoice are added up, and nothing is shortened. */
final class Invoices {
    private static final int MOST_LINES = 100;
    private static final long MOST_PIECES = 999;

    private final Map<String, Map<String, Long>> pieces = new LinkedHashMap<>();

    /** @param most invoices, the first ones of the record */
    Invoices(List<Sale> sales, int most) {
        for (Sale sale : sales) {
            if (pieces.size() < most || pieces.containsKey(sale.invoice())) {
                pieces.computeIfAbsent(sale.invoice(), number -> new LinkedHashMap<>())
                        .merge(sale.sku(), (long) sale.pieces(), Long::sum);
            }
        }
    }

    /** What the shop takes at once. @param key names it for ever, within one replay */
    record Order(String invoice, String key, Map<String, Long> pieces) {}

    int count() {
        return pieces.size();
    }

    /**
     * An invoice of more than 100 lines or 999 pieces of a product becomes several orders.
     *
     * @param known goods that the shop has; others are left out
     */
    List<Order> orders(Set<String> known) {
        List<Order> orders = new ArrayList<>();
        pieces.forEach((invoice, lines) -> {
            int part = 0;
            for (Map<String, Long> some : parts(lines, known)) {
                orders.add(new Order(invoice, "invoice-" + invoice + "-part-" + ++part, some));
            }
        });
        return orders;
    }

    private static List<Map<String, Long>> parts(Map<String, Long> lines, Set<String> known) {
        List<Map<String, Long>> parts = new ArrayList<>();
        Map<String, Long> left = new LinkedHashMap<>(lines);
        left.keySet().retainAll(known);
        while (!left.isEmpty()) {
            Map<String, Long> part = new LinkedHashMap<>();
            left.forEach((sku, count) -> {
                if (part.size() < MOST_LINES) {
                    part.put(sku, Math.min(MOST_PIECES, count));
                }
            });
            part.forEach((sku, taken) -> left.merge(sku, -taken, Long::sum));
            left.values().removeIf(count -> count == 0);
            parts.add(part);
        }
        return parts;
    }

    /** The pieces of these products in all invoices together. */
    Map<String, Long> piecesOf(Set<String> known) {
        Map<String, Long> sum = new TreeMap<>();
        pieces.values()
                .forEach(lines -> lines.forEach((sku, count) -> {
                    if (known.contains(sku)) {
                        sum.merge(sku, count, Long::sum);
                    }
                }));
        return sum;
    }

    /** Lines of goods that the shop does not have. */
    long unknownLines(Set<String> known) {
        return pieces.values().stream()
                .flatMap(lines -> lines.keySet().stream())
                .filter(sku -> !known.contains(sku))
                .count();
    }
}
