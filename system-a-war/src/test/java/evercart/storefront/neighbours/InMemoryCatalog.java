package evercart.storefront.neighbours;

import static java.util.Comparator.comparing;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductCatalog;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.OrderLine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** System B without a database: a dozen products that live as long as the application. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryCatalog implements ProductCatalog {
    private final Presence presence = new Presence();
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, List<String>> furtherPictures = new HashMap<>();
    private final Map<String, LocalizedText> shelves = new LinkedHashMap<>();

    public InMemoryCatalog() {
        List.of("tea", "coffee", "table").forEach(code -> shelves.put(code, DozenProducts.CATEGORIES.get(code)));
        DozenProducts.all().forEach(product -> products.put(product.getSku(), product));
    }

    public void setAway(boolean away) {
        presence.set(away);
    }

    public synchronized void setPrice(String sku, long pence) {
        Product product = product(sku);
        products.put(sku, changed(product, Money.ofMinor(pence, "GBP"), product.getStock()));
    }

    /** All lines or none. */
    synchronized void take(List<OrderLine> lines) {
        for (OrderLine line : lines) {
            int stock = product(line.getSku()).getStock();
            if (stock < line.getQuantity()) {
                throw new InsufficientStockException(line.getSku(), stock);
            }
        }
        lines.forEach(line -> move(line, -1));
    }

    synchronized void giveBack(List<OrderLine> lines) {
        lines.forEach(line -> move(line, 1));
    }

    private void move(OrderLine line, int direction) {
        Product product = product(line.getSku());
        products.put(
                line.getSku(),
                changed(product, product.getPrice(), product.getStock() + direction * line.getQuantity()));
    }

    private static Product changed(Product product, Money price, int stock) {
        return copy(product, product.getCategory(), price, stock, product.getPicture());
    }

    private static Product pictured(Product product, String picture) {
        return copy(product, product.getCategory(), product.getPrice(), product.getStock(), picture);
    }

    private static Product copy(Product product, String category, Money price, int stock, String picture) {
        return new Product(
                product.getSku(), product.getName(), product.getDescription(), category, price, stock, picture);
    }

    @Override
    public synchronized Page<Product> search(ProductQuery query) {
        presence.check();
        return found(query);
    }

    synchronized Page<Product> found(ProductQuery query) {
        List<Product> found = products.values().stream()
                .filter(product ->
                        query.getCategory() == null || query.getCategory().equals(product.getCategory()))
                .filter(product -> matches(product, query.getText()))
                .filter(product -> costsAsWanted(product, query))
                .filter(product -> !query.isInStock() || product.getStock() > 0)
                .sorted(order(query.getSort()))
                .toList();
        List<Product> items = found.stream()
                .skip((long) (query.getPage() - 1) * query.getSize())
                .limit(query.getSize())
                .toList();
        return new Page<>(items, query.getPage(), query.getSize(), found.size());
    }

    private static boolean costsAsWanted(Product product, ProductQuery query) {
        Money least = query.getLeastPrice();
        Money most = query.getMostPrice();
        return (least == null || product.getPrice().compareTo(least) >= 0)
                && (most == null || product.getPrice().compareTo(most) <= 0);
    }

    private static boolean matches(Product product, String text) {
        String all = (product.getName().getEnglish() + " " + product.getName().getChinese()).toLowerCase(Locale.ROOT);
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }

    private static Comparator<Product> order(ProductQuery.Sort sort) {
        return switch (sort) {
            case RELEVANCE, NAME -> comparing(product -> product.getName().getEnglish());
            case PRICE_ASCENDING -> comparing(Product::getPrice);
            case PRICE_DESCENDING -> comparing(Product::getPrice).reversed();
        };
    }

    @Override
    public synchronized Product product(String sku) {
        presence.check();
        return known(sku);
    }

    @Override
    public synchronized ProductDetails details(String sku) {
        presence.check();
        return new ProductDetails(known(sku), pictures(sku));
    }

    synchronized List<String> pictures(String sku) {
        return Stream.concat(
                        Stream.ofNullable(known(sku).getPicture()),
                        furtherPictures.getOrDefault(sku, List.of()).stream())
                .distinct()
                .toList();
    }

    /** @param names the main one first */
    synchronized List<String> show(String sku, List<String> names) {
        products.put(sku, pictured(known(sku), names.isEmpty() ? null : names.get(0)));
        furtherPictures.put(sku, names.stream().skip(1).toList());
        return pictures(sku);
    }

    synchronized boolean has(String sku) {
        return products.containsKey(sku);
    }

    synchronized void keep(Product product) {
        products.put(product.getSku(), product);
    }

    synchronized Product known(String sku) {
        Product product = products.get(sku);
        if (product == null) {
            throw new UnknownProductException(sku);
        }
        return product;
    }

    @Override
    public synchronized List<Product> products(Collection<String> skus) {
        presence.check();
        return skus.stream().map(products::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized List<Category> categories() {
        presence.check();
        return shelves();
    }

    synchronized List<Category> shelves() {
        return shelves.entrySet().stream()
                .map(shelf -> new Category(shelf.getKey(), shelf.getValue(), on(shelf.getKey())))
                .toList();
    }

    private long on(String shelf) {
        return products.values().stream()
                .filter(product -> shelf.equals(product.getCategory()))
                .count();
    }

    synchronized void keepShelf(String code, LocalizedText name) {
        shelves.put(code, name);
    }

    synchronized void arrangeShelves(List<String> codes) {
        Map<String, LocalizedText> before = new LinkedHashMap<>(shelves);
        shelves.clear();
        codes.forEach(code -> shelves.put(code, before.remove(code)));
        shelves.putAll(before);
    }

    synchronized void removeShelf(String code, String heir) {
        if (heir == null && on(code) > 0) {
            throw new InvalidInputException("heir", "must say where the products go");
        }
        shelves.remove(code);
        products.replaceAll((sku, product) -> code.equals(product.getCategory()) ? moved(product, heir) : product);
    }

    private static Product moved(Product product, String shelf) {
        return copy(product, shelf, product.getPrice(), product.getStock(), product.getPicture());
    }

    @Override
    public synchronized List<Product> bestSellers(int limit) {
        presence.check();
        return products.values().stream().limit(limit).toList();
    }
}
