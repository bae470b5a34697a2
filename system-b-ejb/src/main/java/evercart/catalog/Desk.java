package evercart.catalog;

import evercart.api.LocalizedText;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductChangedException;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.SkuTakenException;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.StaffProductDetails;
import evercart.api.catalog.UnknownProductException;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What staff do to products and stock, within one transaction; every change is written to the history. */
final class Desk {
    private final EntityManager database;
    private final Products products;
    private final Galleries galleries;
    private final CatalogHistory history;
    private final Instant now;

    Desk(EntityManager database, String who, Instant now) {
        this.database = database;
        this.products = new Products(database);
        this.galleries = new Galleries(database);
        this.history = new CatalogHistory(database, who, now);
        this.now = now;
    }

    ProductFile file(String sku) {
        return new ProductFile(seen(sku), CatalogHistory.of(database, sku));
    }

    StaffProductDetails details(String sku) {
        ProductFile file = file(sku);
        String main = file.getProduct().getProduct().getPicture();
        return new StaffProductDetails(file, galleries.of(sku, main).names());
    }

    StaffProduct create(Product product) {
        if (products.any(product.getSku()).isPresent()) {
            throw new SkuTakenException(product.getSku());
        }
        new Intake(products, history).take(List.of(product));
        database.flush();
        return seen(product.getSku());
    }

    StaffProduct change(Product wanted, long version) {
        ProductEntity product = locked(wanted.getSku());
        if (product.isLike(wanted)) {
            return seen(wanted.getSku());
        }
        if (product.version() != version) {
            throw new ProductChangedException(wanted.getSku(), product.version());
        }
        new Intake(products, history).take(List.of(wanted));
        database.flush();
        return seen(wanted.getSku());
    }

    StaffProduct offer(String sku, boolean onSale) {
        ProductEntity product = locked(sku);
        if (product.isOnSale() != onSale) {
            history.add(sku, "onSale", yesOrNo(!onSale), yesOrNo(onSale));
            product.offer(onSale, now);
            database.flush();
        }
        return seen(sku);
    }

    StaffProduct adjustStock(String key, String sku, int pieces, String reason) {
        locked(sku);
        if (!CatalogHistory.hasAdjustment(database, key)) {
            new Stock(database).giveBack(Map.of(sku, pieces));
            int after = products.stockOf(sku);
            history.adjusted(key, sku, after - pieces, after, reason);
            database.flush();
        }
        return seen(sku);
    }

    StaffProduct picture(String sku, String name) {
        pictures(sku, gallery -> gallery.ledBy(name));
        return seen(sku);
    }

    /** @return the names of the product's pictures then */
    List<String> pictures(String sku, UnaryOperator<Gallery> change) {
        ProductEntity product = locked(sku);
        Gallery before = galleries.of(sku, product.picture());
        Gallery after = change.apply(before);
        if (!after.equals(before)) {
            show(product, before, after);
            database.flush();
        }
        return after.names();
    }

    private void show(ProductEntity product, Gallery before, Gallery after) {
        if (!Objects.equals(before.main(), after.main())) {
            history.add(product.sku(), "picture", before.main(), after.main());
            product.show(after.main());
        }
        if (!before.further().equals(after.further())) {
            history.add(product.sku(), "furtherPictures", before.said(), after.said());
        }
        galleries.keep(product.sku(), after);
    }

    private StaffProduct seen(String sku) {
        database.clear();
        ProductEntity product = products.any(sku).orElseThrow(() -> new UnknownProductException(sku));
        return product.toStaffProduct(products.reserved().getOrDefault(sku, 0L));
    }

    private ProductEntity locked(String sku) {
        ProductEntity product = products.lockedForChange(List.of(sku)).get(sku);
        if (product == null) {
            throw new UnknownProductException(sku);
        }
        return product;
    }

    static String said(LocalizedText text) {
        return text.getChinese() == null ? text.getEnglish() : text.getEnglish() + " / " + text.getChinese();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }
}
