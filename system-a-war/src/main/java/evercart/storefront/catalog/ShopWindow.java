package evercart.storefront.catalog;

import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The catalogue as pages show it to those who look around: what a page shows may be as old as {@code evercart.catalog.staleness},
 * so that a crowd costs the catalogue no more than a few visitors. Carts, orders and programs ask {@link CatalogGateway} afresh.
 */
@ApplicationScoped
public class ShopWindow {
    private static final int MOST_SEARCHES = 500;
    private static final int MOST_PRODUCTS = 2000;

    @Inject
    CatalogGateway catalog;

    @Inject
    @ConfigProperty(name = "evercart.catalog.staleness")
    Duration staleness;

    private Remembered<ProductQuery, Page<Product>> searches;
    private Remembered<String, ProductDetails> products;
    private Remembered<Integer, List<Product>> bestSellers;
    private Remembered<String, List<Category>> categories;

    @PostConstruct
    void open() {
        searches = new Remembered<>(staleness, MOST_SEARCHES, System::nanoTime);
        products = new Remembered<>(staleness, MOST_PRODUCTS, System::nanoTime);
        bestSellers = new Remembered<>(staleness, 1, System::nanoTime);
        categories = new Remembered<>(staleness, 1, System::nanoTime);
    }

    /** @throws CatalogAwayException when it is not remembered and cannot be asked; so do all methods here */
    public Page<Product> search(ProductQuery query) {
        return searches.orAsk(query, () -> catalog.search(query));
    }

    /** @throws evercart.api.catalog.UnknownProductException when no product has this code */
    public Product product(String sku) {
        return details(sku).getProduct();
    }

    /** @throws evercart.api.catalog.UnknownProductException when no product has this code */
    public ProductDetails details(String sku) {
        return products.orAsk(sku, () -> catalog.details(sku));
    }

    public List<Category> categories() {
        return categories.orAsk("all", catalog::categories);
    }

    /** @param limit 1 to 50 */
    public List<Product> bestSellers(int limit) {
        return bestSellers.orAsk(limit, () -> catalog.bestSellers(limit));
    }

    /** Whoever has just bought this sees at once what is left of it. */
    public void forget(String sku) {
        products.forget(sku);
    }
}
