package evercart.catalog.imports;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Products as text in the shop's own columns, which can be read again. */
public final class ProductText {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "sku",
                    "name",
                    "name_zh",
                    "description",
                    "description_zh",
                    "category",
                    "category_zh",
                    "price",
                    "currency",
                    "stock")
            .get();

    private final Map<String, Category> shelves;

    public ProductText(List<Category> shelves) {
        this.shelves = shelves.stream().collect(Collectors.toMap(Category::getCode, Function.identity()));
    }

    public void write(List<Product> products, Appendable out) throws IOException {
        CSVPrinter rows = new CSVPrinter(out, FORMAT);
        for (Product product : products) {
            LocalizedText shelf = shelf(product.getCategory());
            rows.printRecord(
                    product.getSku(),
                    product.getName().getEnglish(),
                    product.getName().getChinese(),
                    product.getDescription().getEnglish(),
                    product.getDescription().getChinese(),
                    shelf.getEnglish(),
                    shelf.getChinese(),
                    product.getPrice().getAmount().toPlainString(),
                    product.getPrice().getCurrency(),
                    product.getStock());
        }
        rows.flush();
    }

    /** Its name when the code can be told from that, else the code itself. */
    private LocalizedText shelf(String code) {
        Category shelf = shelves.get(code);
        boolean told = shelf != null
                && ShopRows.shelfCode(shelf.getName().getEnglish()).equals(code);
        return told ? shelf.getName() : LocalizedText.of(code.toLowerCase(Locale.ROOT), null);
    }
}
