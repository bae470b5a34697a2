package evercart.storefront.catalog;

import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.UnknownProductException;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The catalogue as the storefront uses it. Every method throws {@link CatalogAwayException} when the catalogue does not answer in
 * time; what every page shows (categories, best sellers) then stays as it was known last.
 */
@ApplicationScoped
public class CatalogGateway {
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    @Inject
    GuardedCatalog catalog;

    private final LastKnown<List<Category>> categories = new LastKnown<>();
    private final LastKnown<List<Product>> bestSellers = new LastKnown<>();

    public Page<Product> search(ProductQuery query) {
        ProductQuery printable =
                query.matching(CONTROLS.matcher(query.getText()).replaceAll(" "));
        boolean possible = query.getCategory() == null || ProductCode.isPossible(query.getCategory());
        return possible
                ? ask(() -> catalog.search(printable))
                : new Page<>(List.of(), query.getPage(), query.getSize(), 0);
    }

    /** @throws UnknownProductException when no product has this code */
    public Product product(String sku) {
        checkPossible(sku);
        return ask(() -> catalog.product(sku));
    }

    /** @throws UnknownProductException when no product has this code */
    public ProductDetails details(String sku) {
        checkPossible(sku);
        return ask(() -> catalog.details(sku));
    }

    private static void checkPossible(String sku) {
        if (!ProductCode.isPossible(sku)) {
            throw new UnknownProductException(String.valueOf(sku));
        }
    }

    /** Codes that nobody knows are left out. */
    public List<Product> products(Collection<String> skus) {
        return skus.isEmpty() ? List.of() : ask(() -> catalog.products(List.copyOf(skus)));
    }

    public List<Category> categories() {
        return categories.orAsk(() -> ask(catalog::categories));
    }

    /** @param limit 1 to 50 */
    public List<Product> bestSellers(int limit) {
        List<Product> known = bestSellers.orAsk(() -> ask(() -> catalog.bestSellers(limit)));
        return known.subList(0, Math.min(limit, known.size()));
    }

    /** Whether categories or best sellers were last shown as they had been known, the catalogue being away. */
    public boolean showsLastKnown() {
        return categories.isOld() || bestSellers.isOld();
    }

    private static <T> T ask(Supplier<T> call) {
        return NeighbourCall.ask(call, CatalogAwayException::new);
    }
}
