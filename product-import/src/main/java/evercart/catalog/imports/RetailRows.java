package evercart.catalog.imports;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The UCI Online Retail record: the lines of a gift wholesaler's invoices, of which the goods have to be found out. */
final class RetailRows implements ProductRows {
    private static final Category GIFTWARE = new Category("giftware", LocalizedText.of("Giftware", "礼品"), 0);

    private final int usualStock;
    private final Map<String, Sales> sales = new LinkedHashMap<>();

    RetailRows(int usualStock) {
        this.usualStock = usualStock;
    }

    @Override
    public String name() {
        return "UCI Online Retail record";
    }

    @Override
    public Set<String> needed() {
        return Set.of("stockcode", "description", "unitprice");
    }

    @Override
    public void read(Row row) {
        RetailRow sale = RetailRow.of(row);
        sales.computeIfAbsent(sale.sku(), ignored -> new Sales(row.line())).add(sale.name(), sale.price());
    }

    @Override
    public List<FoundProduct> products() {
        return sales.entrySet().stream()
                .map(entry -> new FoundProduct(
                        product(entry.getKey(), entry.getValue()),
                        entry.getValue().line()))
                .toList();
    }

    @Override
    public List<Category> categories() {
        return List.of(GIFTWARE);
    }

    private Product product(String sku, Sales sales) {
        return new Product(
                sku,
                LocalizedText.of(TitleCase.of(sales.usualName()), null),
                LocalizedText.of("", null),
                GIFTWARE.getCode(),
                sales.medianPrice(),
                usualStock,
                null);
    }
}
