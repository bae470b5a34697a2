package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Products that tests speak of. */
final class Fixtures {
    private Fixtures() {}

    static Product product(String sku, String name) {
        return product(sku, name, null, "", null);
    }

    static Product product(String sku, String english, String chinese, String description, String chineseDescription) {
        return new Product(
                sku,
                LocalizedText.of(english, chinese),
                LocalizedText.of(description, chineseDescription),
                "kitchen",
                Money.ofMinor(495, "GBP"),
                10,
                null);
    }

    static Product priced(String sku, String name, long pence) {
        return new Product(
                sku, LocalizedText.of(name, null), LocalizedText.of("", null), "kitchen", gbp(pence), 10, null);
    }

    static Product stocked(String sku, int pieces) {
        return in("kitchen", sku, pieces);
    }

    static Product in(String category, String sku, int pieces) {
        return new Product(
                sku, LocalizedText.of(sku, null), LocalizedText.of("", null), category, gbp(495), pieces, null);
    }

    static Money gbp(long pence) {
        return Money.ofMinor(pence, "GBP");
    }

    static void given(Transactions transactions, Product... products) {
        transactions.inNew(database -> intake(database).take(Arrays.asList(products)));
    }

    static List<String> skus(List<Product> products) {
        return products.stream().map(Product::getSku).toList();
    }

    static Intake intake(EntityManager database) {
        return new Intake(new Products(database), new CatalogHistory(database, "import", Instant.now()));
    }
}
