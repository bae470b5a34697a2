package evercart.rush;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A shop's real invoices, in the columns of the Online Retail record, as baskets in their order. What was cancelled or is no number of
 * pieces is left out; lines past the twelfth and pieces past the 999th, which the shop does not take, are left out too.
 */
final class OrderRecord {
    private static final Set<String> COLUMNS = Set.of("InvoiceNo", "StockCode", "Quantity", "CustomerID");
    private static final int MOST_LINES = 12;
    private static final int MOST_PIECES = 999;
    private static final int GZIP_FIRST = 0x1f;

    private final Map<String, List<Basket.Line>> invoices = new LinkedHashMap<>();
    private final Map<String, String> customers = new LinkedHashMap<>();

    private OrderRecord() {}

    /** @throws UnusableException when the file cannot be read or has no invoice in it */
    static Baskets read(Path file) {
        try (InputStream bytes = bytes(file)) {
            return read(new InputStreamReader(bytes, StandardCharsets.UTF_8), file.toString());
        } catch (IOException | UncheckedIOException failure) {
            throw new UnusableException("cannot read " + file + ": " + failure.getMessage());
        }
    }

    /** Of the record itself, whether it is packed or not. */
    static InputStream bytes(Path file) throws IOException {
        return unpacked(new BufferedInputStream(Files.newInputStream(file)));
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(1);
        boolean gzip = bytes.read() == GZIP_FIRST;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes) : bytes;
    }

    static Baskets read(Reader text, String name) throws IOException {
        OrderRecord orders = new OrderRecord();
        try (CSVParser rows = rows(text, name)) {
            rows.forEach(orders::add);
        }
        return orders.baskets(name);
    }

    /** @throws UnusableException when it has not all the columns */
    static CSVParser rows(Reader text, String name) throws IOException {
        CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get()
                .parse(text);
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(rows.getHeaderNames());
        if (!missing.isEmpty()) {
            throw new UnusableException(name + " has no column " + String.join(", ", missing));
        }
        return rows;
    }

    private void add(CSVRecord row) {
        String quantity = row.isConsistent() ? row.get("Quantity") : "";
        String sku = row.isConsistent() ? row.get("StockCode").toUpperCase(Locale.ROOT) : "";
        if (!quantity.matches("[1-9]\\d{0,5}") || !sku.matches("[A-Z0-9._-]{1,50}")) {
            return;
        }
        List<Basket.Line> lines = invoices.computeIfAbsent(row.get("InvoiceNo"), number -> new ArrayList<>());
        customers.putIfAbsent(row.get("InvoiceNo"), row.get("CustomerID"));
        if (lines.size() < MOST_LINES
                && lines.stream().noneMatch(line -> line.sku().equals(sku))) {
            lines.add(new Basket.Line(sku, Math.min(Integer.parseInt(quantity), MOST_PIECES)));
        }
    }

    private Baskets baskets(String name) {
        if (invoices.isEmpty()) {
            throw new UnusableException(name + " has no invoice with goods in it");
        }
        return new Baskets(invoices.entrySet().stream()
                .map(invoice -> new Basket(customers.get(invoice.getKey()), invoice.getValue()))
                .toList());
    }
}
