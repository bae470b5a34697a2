package evercart.rush;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * All of a record's invoices, line by line: what was cancelled or is no number of pieces is left out, lines of one product in one
 * invoice are added up, and nothing is shortened.
 */
final class Invoices {
    private final Map<String, Map<String, Long>> pieces = new LinkedHashMap<>();

    private Invoices() {}

    record Order(String number, Map<String, Long> pieces) {}

    /** @throws UnusableException when the file cannot be read or has no invoice in it */
    static Invoices read(Path file) {
        try (Reader text = new InputStreamReader(OrderRecord.bytes(file), StandardCharsets.UTF_8)) {
            return read(text, file.toString());
        } catch (IOException | UncheckedIOException failure) {
            throw new UnusableException("cannot read " + file + ": " + failure.getMessage());
        }
    }

    static Invoices read(Reader text, String name) throws IOException {
        Invoices invoices = new Invoices();
        try (CSVParser rows = OrderRecord.rows(text, name)) {
            rows.forEach(invoices::add);
        }
        if (invoices.pieces.isEmpty()) {
            throw new UnusableException(name + " has no invoice with goods in it");
        }
        return invoices;
    }

    private void add(CSVRecord row) {
        if (!row.isConsistent() || row.get("InvoiceNo").toUpperCase(Locale.ROOT).startsWith("C")) {
            return;
        }
        String sku = row.get("StockCode").toUpperCase(Locale.ROOT);
        if (row.get("Quantity").matches("[1-9]\\d{0,8}") && sku.matches("[A-Z0-9._-]{1,50}")) {
            pieces.computeIfAbsent(row.get("InvoiceNo"), number -> new LinkedHashMap<>())
                    .merge(sku, Long.parseLong(row.get("Quantity")), Long::sum);
        }
    }

    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        pieces.forEach((number, lines) -> orders.add(new Order(number, lines)));
        return orders;
    }

    /** The pieces of these products in all invoices together. */
    Map<String, Long> piecesOf(Set<String> skus) {
        Map<String, Long> sum = new TreeMap<>();
        pieces.values()
                .forEach(lines -> lines.forEach((sku, quantity) -> {
                    if (skus.contains(sku)) {
                        sum.merge(sku, quantity, Long::sum);
                    }
                }));
        return sum;
    }
}
