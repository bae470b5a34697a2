package evercart.storefront.api;

import evercart.api.catalog.Product;
import java.math.BigDecimal;
import java.util.Locale;

/** A product as the API shows it. */
public record ProductJson(
        String sku,
        String name,
        String description,
        String category,
        BigDecimal price,
        String currency,
        int stock,
        String picture) {

    static ProductJson of(Product product, Locale locale) {
        return new ProductJson(
                product.getSku(),
                product.getName().in(locale),
                product.getDescription().in(locale),
                product.getCategory(),
                product.getPrice().getAmount(),
                product.getPrice().getCurrency(),
                product.getStock(),
                product.getPicture());
    }
}
