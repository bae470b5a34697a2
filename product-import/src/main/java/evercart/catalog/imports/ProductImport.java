package evercart.catalog.imports;

import evercart.api.catalog.Category;
import evercart.api.catalog.ProductIntake;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.function.Supplier;

/** One import: reads the whole file first, so that a file which cannot be read to its end changes nothing, then hands over. */
final class ProductImport {
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final Arguments arguments;
    private final Supplier<ProductIntake> intake;
    private final PrintStream out;

    /** @param intake the way to the catalogue, asked for once the file has been read */
    ProductImport(Arguments arguments, Supplier<ProductIntake> intake, PrintStream out) {
        this.arguments = arguments;
        this.intake = intake;
        this.out = out;
    }

    /** @throws UnusableFileException when there is nothing to take */
    void run() {
        try (SkippedRows skipped = new SkippedRows(arguments.report())) {
            ProductRows found = new SourceFile(arguments.file(), MOST_BYTES).read(text -> read(text, skipped));
            deliver(found.products(), found.categories(), skipped);
            tell(skipped);
        }
    }

    private ProductRows read(Reader text, SkippedRows skipped) {
        CsvRows rows = new CsvRows(text, skipped);
        ProductRows kind = kind(rows);
        long count = rows.forEach(kind::read);
        out.printf("%s: %s, %d rows%n", arguments.file().getFileName(), kind.name(), count);
        return kind;
    }

    private void deliver(List<FoundProduct> products, List<Category> categories, SkippedRows skipped) {
        if (products.isEmpty()) {
            tell(skipped);
            throw new UnusableFileException(arguments.file() + " has no row that can be taken");
        }
        Delivery delivery = new Delivery(intake.get(), skipped);
        delivery.deliver(categories, products, () -> out.printf("  %d of %d%n", delivery.delivered(), products.size()));
        out.printf(
                "%d products taken: %d new, %d known and brought up to date%n",
                delivery.delivered(), delivery.added(), delivery.known());
    }

    private ProductRows kind(CsvRows rows) {
        return ProductRows.of(rows, arguments.stock())
                .orElseThrow(() -> new UnusableFileException(arguments.file()
                        + " does not begin with the columns sku, name, price or StockCode, Description, UnitPrice"));
    }

    private void tell(SkippedRows skipped) {
        out.printf("%d rows skipped%s%n", skipped.count(), skipped.count() == 0 ? "" : ":");
        skipped.printTo(out);
        arguments.report().ifPresent(report -> out.println("all of them: " + report));
    }
}
