package evercart.catalog.imports;

import evercart.api.catalog.Category;
import evercart.api.catalog.ImportProblem;
import evercart.api.catalog.Product;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** What a file in memory says, read as {@code ./evercart import} reads one, before anything is done with it. */
public final class ProductFile {
    private static final long MOST_TEXT = 20L * 1024 * 1024;

    private final ProductRows rows;
    private final List<ImportProblem> problems;

    private ProductFile(ProductRows rows, List<ImportProblem> problems) {
        this.rows = rows;
        this.problems = problems;
    }

    /**
     * @param content CSV text, packed with gzip or not
     * @param stock of new products whose row names none
     * @throws UnusableFileException when it is no such file; the message says why in words for people
     */
    public static ProductFile read(byte[] content, int stock) {
        return new SourceFile(content, MOST_TEXT).read(text -> read(text, stock));
    }

    private static ProductFile read(Reader text, int stock) {
        try (SkippedRows skipped = new SkippedRows(Optional.empty())) {
            CsvRows lines = new CsvRows(text, skipped);
            ProductRows rows = ProductRows.of(lines, stock)
                    .orElseThrow(
                            () -> new UnusableFileException(
                                    "the file does not begin with the columns sku, name, price or StockCode, Description, UnitPrice"));
            lines.forEach(rows::read);
            return new ProductFile(rows, skipped.problems());
        }
    }

    /** For people. */
    public String kind() {
        return rows.name();
    }

    public List<Product> products() {
        return rows.products().stream().map(FoundProduct::product).toList();
    }

    /** The shelves that the products stand on. */
    public List<Category> categories() {
        return rows.categories();
    }

    /** Why rows were skipped, the most frequent reason first. */
    public List<ImportProblem> problems() {
        return problems;
    }
}
