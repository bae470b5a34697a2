package evercart.catalog.imports;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shop's own kind of file: a product a row. */
final class ShopRows implements ProductRows {
    private final int usualStock;
    private final Map<String, FoundProduct> products = new LinkedHashMap<>();
    private final Map<String, Category> categories = new LinkedHashMap<>();

    ShopRows(int usualStock) {
        this.usualStock = usualStock;
    }

    @Override
    public String name() {
        return "the shop's own columns";
    }

    @Override
    public Set<String> needed() {
        return Set.of("sku", "name", "price");
    }

    @Override
    public void read(Row row) {
        String sku = Values.code("sku", row.field("sku"));
        Values.refuse(products.containsKey(sku), "a sku that an earlier row has");
        String currency = row.field("currency");
        Values.refuse(!currency.isEmpty() && !currency.equals(Values.CURRENCY), "currency is not " + Values.CURRENCY);
        Category category = category(row);
        Product product = new Product(
                sku,
                LocalizedText.of(
                        Values.name("name", row.field("name")),
                        emptyAsNull(Values.text("name_zh", row.field("name_zh"), Values.LONGEST_NAME))),
                LocalizedText.of(description("description", row), emptyAsNull(description("description_zh", row))),
                category.getCode(),
                Values.price("price", row.field("price")),
                Values.stock(row.field("stock"), usualStock),
                null);
        categories.putIfAbsent(category.getCode(), category);
        products.put(sku, new FoundProduct(product, row.line()));
    }

    @Override
    public List<FoundProduct> products() {
        return List.copyOf(products.values());
    }

    @Override
    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    private static Category category(Row row) {
        String english = row.field("category");
        if (english.isEmpty()) {
            return new Category("others", LocalizedText.of("Others", "其他"), 0);
        }
        String name = Values.name("category", english);
        String code = shelfCode(name);
        Values.refuse(code.isEmpty() || code.length() > 50, "category is not an English name of at most 50 letters");
        String chinese = Values.text("category_zh", row.field("category_zh"), Values.LONGEST_NAME);
        return new Category(code, LocalizedText.of(name, emptyAsNull(chinese)), 0);
    }

    /** What the shelf of this English name is called in addresses. */
    static String shelfCode(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String description(String column, Row row) {
        return Values.text(column, row.field(column), Values.LONGEST_DESCRIPTION);
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
