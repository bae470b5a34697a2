package evercart.catalog;

import evercart.api.Page;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductFile;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.StaffProductDetails;
import evercart.api.staff.Change;
import evercart.catalog.imports.ProductText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** Checks what staff want and does it in transactions of this system's own; what is done is in {@link Desk}. */
final class StaffDesk {
    static final int LARGEST_FILE = 2_000_000;

    private static final int MOST_PIECES = 1_000_000;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_REASON = 200;
    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 1_000_000;

    private final Transactions transactions;
    private final IntakeRules rules;
    private final Clock clock;

    StaffDesk(Transactions transactions, IntakeRules rules, Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
    }

    Page<StaffProduct> products(ProductQuery wished) {
        ProductQuery query = WireInput.query(wished);
        return transactions.inNew(database -> {
            Products products = new Products(database);
            Map<String, Long> reserved = products.reserved();
            ProductSearch search = ProductSearch.byStaff(query);
            return new Page<>(
                    search.page(database).stream()
                            .map(product -> product.toStaffProduct(reserved.getOrDefault(product.sku(), 0L)))
                            .toList(),
                    query.getPage(),
                    query.getSize(),
                    search.count(database));
        });
    }

    ProductFile product(String who, String sku) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        return once(who, desk -> desk.file(sku));
    }

    StaffProductDetails details(String who, String sku) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        return once(who, desk -> desk.details(sku));
    }

    StaffProduct create(String who, Product product) {
        rules.checkOne(product);
        return once(who, desk -> desk.create(product));
    }

    StaffProduct change(String who, Product product, long version) {
        rules.checkOne(product);
        return twice(who, desk -> desk.change(product, version));
    }

    StaffProduct offer(String who, String sku, boolean onSale) {
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        return twice(who, desk -> desk.offer(sku, onSale));
    }

    StaffProduct adjustStock(String who, String key, String sku, int pieces, String reason) {
        WireInput.text("key", key, LONGEST_KEY);
        WireInput.text("sku", sku, WireInput.LONGEST_CODE);
        WireInput.between("pieces", pieces, -MOST_PIECES, MOST_PIECES);
        WireInput.require(pieces != 0, "pieces", "must not be 0");
        WireInput.text("reason", reason, LONGEST_REASON);
        return twice(who, desk -> desk.adjustStock(key, sku, pieces, reason));
    }

    byte[] export() {
        return transactions.inNew(database -> {
            Products products = new Products(database);
            StringBuilder text = new StringBuilder();
            try {
                new ProductText(products.allCategories())
                        .write(
                                products.everything().stream()
                                        .map(ProductEntity::toProduct)
                                        .toList(),
                                text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return Gzip.packed(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    Page<Change> changes(int page, int size) {
        WireInput.between("page", page, 1, LAST_PAGE);
        WireInput.between("size", size, 1, LARGEST_PAGE);
        return transactions.inNew(database -> CatalogHistory.page(database, page, size));
    }

    private <T> T once(String who, Function<Desk, T> work) {
        return transactions.inNew(database -> work.apply(new Desk(database, who, clock.instant())));
    }

    private <T> T twice(String who, Function<Desk, T> work) {
        return transactions.inNewTwice(database -> work.apply(new Desk(database, who, clock.instant())));
    }
}
