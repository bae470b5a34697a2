package evercart.storefront.catalog;

import evercart.api.EvercartException;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.remote.NoNodeAvailableException;
import evercart.storefront.neighbours.VersionBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** The remote catalogue behind guards that keep its troubles from becoming the storefront's. */
@ApplicationScoped
@Timeout(value = 4, unit = ChronoUnit.SECONDS)
@Retry(maxRetries = 2, delay = 100, jitter = 50, retryOn = NoNodeAvailableException.class)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        delay = 1,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = EvercartException.class)
@Bulkhead(100)
class GuardedCatalog {

    @Inject
    ProductCatalog catalog;

    Page<Product> search(ProductQuery query) {
        return catalog.search(query);
    }

    Product product(String sku) {
        return catalog.product(sku);
    }

    ProductDetails details(String sku) {
        return VersionBefore.orElse(() -> catalog.details(sku), () -> {
            Product product = catalog.product(sku);
            return new ProductDetails(
                    product, Stream.ofNullable(product.getPicture()).toList());
        });
    }

    List<Product> products(Collection<String> skus) {
        return catalog.products(skus);
    }

    List<Category> categories() {
        return catalog.categories();
    }

    List<Product> bestSellers(int limit) {
        return catalog.bestSellers(limit);
    }
}
