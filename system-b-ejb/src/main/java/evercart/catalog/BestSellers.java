package evercart.catalog;

import evercart.api.catalog.Product;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StockLine;
import evercart.api.ordering.SalesFigures;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sold most, as system C told the last time that it answered. Customers never wait for C: {@link #refresh} asks it in the
 * background, and as long as C is away the old answer stands.
 */
final class BestSellers {
    static final int MOST = 50;
    private static final Logger LOG = System.getLogger(BestSellers.class.getName());

    private final SalesFigures sales;
    private volatile List<String> skus = List.of();
    private volatile boolean answering = true;

    BestSellers(SalesFigures sales) {
        this.sales = sales;
    }

    void refresh() {
        try {
            skus = sales.bestSellers(MOST).stream().map(StockLine::getSku).toList();
            tell(true, "");
        } catch (RuntimeException away) {
            tell(false, away.toString());
        }
    }

    /** The best sellers that still are in the catalogue, then others of it until there are {@code limit}. */
    List<Product> top(int limit, Products products) {
        List<Product> sold = inOrder(skus, products);
        if (sold.size() >= limit) {
            return List.copyOf(sold.subList(0, limit));
        }
        ProductQuery others = ProductQuery.everything().page(1, MOST + limit);
        Map<String, Product> all = Stream.concat(sold.stream(), products.search(others).getItems().stream())
                .collect(Collectors.toMap(
                        Product::getSku, Function.identity(), (first, same) -> first, LinkedHashMap::new));
        return all.values().stream().limit(limit).toList();
    }

    private static List<Product> inOrder(List<String> skus, Products products) {
        Map<String, Product> known =
                products.withCodes(skus).stream().collect(Collectors.toMap(Product::getSku, Function.identity()));
        return skus.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private void tell(boolean answers, String why) {
        if (answering != answers) {
            answering = answers;
            LOG.log(Level.INFO, "sales figures {0} {1}", answers ? "away -> answering" : "answering -> away:", why);
        }
    }
}
