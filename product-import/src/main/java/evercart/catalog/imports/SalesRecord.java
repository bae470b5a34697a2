package evercart.catalog.imports;

import evercart.api.catalog.ImportProblem;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sales of a UCI Online Retail record: just those rows whose goods an import takes, and why the others are none. */
public final class SalesRecord {
    private static final long MOST_BYTES = 512L * 1024 * 1024;
    private static final Set<String> NEEDED = Set.of("invoiceno", "stockcode", "description", "quantity", "unitprice");

    private final List<Sale> sales = new ArrayList<>();
    private List<ImportProblem> refused = List.of();
    private long rows;

    private SalesRecord() {}

    /** So many pieces of a product on an invoice. */
    public record Sale(String invoice, String sku, int pieces) {}

    /**
     * @param refused where all rows that are no sales are written, each with its line and the reason
     * @throws UnusableFileException when the file cannot be read to its end, or is no such record
     */
    public static SalesRecord read(Path file, Optional<Path> refused) {
        try (SkippedRows skipped = new SkippedRows(refused)) {
            return new SourceFile(file, MOST_BYTES).read(text -> read(text, skipped, file));
        }
    }

    private static SalesRecord read(Reader text, SkippedRows skipped, Path file) {
        CsvRows rows = new CsvRows(text, skipped);
        if (!rows.columns().containsAll(NEEDED)) {
            throw new UnusableFileException(
                    file + " does not begin with the columns InvoiceNo, StockCode, Description, Quantity, UnitPrice");
        }
        SalesRecord sales = new SalesRecord();
        sales.rows = rows.forEach(row -> sales.add(RetailRow.of(row)));
        sales.refused = skipped.problems();
        return sales;
    }

    private void add(RetailRow row) {
        sales.add(new Sale(row.invoice(), row.sku(), row.pieces()));
    }

    /** In the order of the record. */
    public List<Sale> sales() {
        return List.copyOf(sales);
    }

    /** How many rows there are, those that are no sales included. */
    public long rows() {
        return rows;
    }

    /** Why rows are no sales, the most frequent reason first. */
    public List<ImportProblem> refused() {
        return refused;
    }
}
