package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a product and a category must be like to be taken into the catalogue. */
final class IntakeRules {
    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_PICTURE = 200;
    private static final int MOST_STOCK = 1_000_000;
    private static final long HIGHEST_PRICE = 100_000_000_00L;

    private final String currency;

    /** @param currency the ISO code of the only currency that the shop sells in */
    IntakeRules(String currency) {
        this.currency = currency;
    }

    void check(List<Product> products) {
        WireInput.size("products", products, MOST_AT_ONCE);
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (Product product : products) {
            String field = "products[" + index++ + "]";
            WireInput.given(field, product);
            check(field + ".", product);
            WireInput.require(seen.add(product.getSku()), field + ".sku", "stands there twice");
        }
    }

    /** As one that somebody writes, whose fields are named without where they stand. */
    void checkOne(Product product) {
        WireInput.given("product", product);
        check("", product);
    }

    void checkCategories(List<Category> categories) {
        WireInput.size("categories", categories, MOST_AT_ONCE);
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (Category category : categories) {
            String field = "categories[" + index++ + "]";
            WireInput.given(field, category);
            WireInput.code(field + ".code", category.getCode());
            name(field + ".name", category.getName());
            WireInput.require(seen.add(category.getCode()), field + ".code", "stands there twice");
        }
    }

    private void check(String where, Product product) {
        WireInput.code(where + "sku", product.getSku());
        name(where + "name", product.getName());
        description(where + "description", product.getDescription());
        WireInput.code(where + "category", product.getCategory());
        price(where + "price", product.getPrice());
        WireInput.between(where + "stock", product.getStock(), 0, MOST_STOCK);
        WireInput.optionalText(where + "picture", product.getPicture(), LONGEST_PICTURE);
    }

    private static void name(String field, LocalizedText name) {
        WireInput.given(field, name);
        WireInput.text(field, name.getEnglish(), LONGEST_NAME);
        WireInput.optionalText(field, name.getChinese(), LONGEST_NAME);
    }

    private static void description(String field, LocalizedText description) {
        WireInput.given(field, description);
        WireInput.given(field, description.getEnglish());
        WireInput.optionalText(field, description.getEnglish(), LONGEST_DESCRIPTION);
        WireInput.optionalText(field, description.getChinese(), LONGEST_DESCRIPTION);
    }

    private void price(String field, Money price) {
        WireInput.given(field, price);
        WireInput.require(currency.equals(price.getCurrency()), field, "must be in " + currency);
        WireInput.between(field, price.getMinorUnits(), 1, HIGHEST_PRICE);
    }
}
