package evercart.catalog;

import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue's products and categories. */
final class Products {
    private final EntityManager database;

    Products(EntityManager database) {
        this.database = database;
    }

    Page<Product> search(ProductQuery query) {
        ProductSearch search = new ProductSearch(query);
        long total = search.count(database);
        List<Product> items = total == 0
                ? List.of()
                : search.page(database).stream().map(ProductEntity::toProduct).toList();
        return new Page<>(items, query.getPage(), query.getSize(), total);
    }

    Optional<Product> withCode(String sku) {
        return any(sku).filter(ProductEntity::isOnSale).map(ProductEntity::toProduct);
    }

    Optional<ProductDetails> details(String sku) {
        return withCode(sku)
                .map(product -> new ProductDetails(
                        product,
                        new Galleries(database).of(sku, product.getPicture()).names()));
    }

    /** On sale or not. */
    Optional<ProductEntity> any(String sku) {
        return Optional.ofNullable(database.find(ProductEntity.class, sku));
    }

    /** On sale or not. */
    List<ProductEntity> all(Collection<String> skus) {
        return database.createQuery("select p from Product p where p.sku in :skus", ProductEntity.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    List<ProductEntity> everything() {
        return database.createQuery("select p from Product p order by p.sku", ProductEntity.class)
                .getResultList();
    }

    int stockOf(String sku) {
        return database.createQuery("select p.stock from Product p where p.sku = :sku", Integer.class)
                .setParameter("sku", sku)
                .getSingleResult();
    }

    /** Pieces by product that undecided orders hold. */
    @SuppressWarnings("unchecked")
    Map<String, Long> reserved() {
        List<Object[]> rows = database.createNativeQuery("select l.sku, sum(l.quantity) from catalog.reservation_line l"
                        + " join catalog.reservation r on r.order_id = l.order_id where r.committed_at is null"
                        + " group by l.sku")
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    List<Product> withCodes(Collection<String> skus) {
        if (skus.isEmpty()) {
            return List.of();
        }
        return all(skus).stream()
                .filter(ProductEntity::isOnSale)
                .map(ProductEntity::toProduct)
                .toList();
    }

    List<Category> categories() {
        return categories(" where p.offSaleSince is null");
    }

    /** With the products that are off sale. */
    List<Category> allCategories() {
        return categories("");
    }

    private List<Category> categories(String which) {
        Map<String, Long> sizes = database.createQuery(
                        "select p.category, count(p) from Product p" + which + " group by p.category", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return shelves().stream()
                .map(shelf -> shelf.toCategory(sizes.getOrDefault(shelf.code(), 0L)))
                .toList();
    }

    List<CategoryEntity> shelves() {
        return database.createQuery("select c from Category c order by c.position, c.code", CategoryEntity.class)
                .getResultList();
    }

    /** Locked in the order of their codes, as {@link Stock} does. */
    Map<String, ProductEntity> lockedForChange(Collection<String> skus) {
        return database.createQuery("select p from Product p where p.sku in :skus order by p.sku", ProductEntity.class)
                .setParameter("skus", skus)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(
                        ProductEntity::sku, Function.identity(), (first, same) -> first, LinkedHashMap::new));
    }

    void add(ProductEntity product) {
        database.persist(product);
    }

    void add(CategoryEntity category) {
        database.persist(category);
    }
}
