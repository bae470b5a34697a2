package evercart.catalog;

import static evercart.catalog.Fixtures.gbp;
import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.priced;
import static evercart.catalog.Fixtures.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.ImportPreview;
import evercart.api.catalog.ImportResult;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductChangedException;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.SkuTakenException;
import evercart.api.catalog.StaffProduct;
import evercart.api.catalog.StockLine;
import evercart.api.catalog.UnknownImportException;
import evercart.api.staff.Change;
import evercart.databases.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do to products and stock, on any database. */
abstract class StaffDeskContract {
    private static final String KIM = "kim@evercart.example";
    private static final String LI = "li@evercart.example";

    private final MovableClock clock = new MovableClock();
    private final IntakeRules rules = new IntakeRules("GBP");
    private TestTransactions transactions;
    private StaffDesk desk;
    private StaffImports imports;

    abstract TestDatabase database();

    @BeforeEach
    void fresh_database() {
        transactions = new TestTransactions(database());
        desk = new StaffDesk(transactions, rules, clock);
        imports = new StaffImports(transactions, rules, clock);
        given(transactions, stocked("mug", 10));
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void a_change_tells_who_changed_what_from_what_to_what() {
        StaffProduct after =
                desk.change(KIM, priced("mug", "Big mug", 599), seen("mug").getVersion());

        assertThat(after.getProduct().getPrice()).isEqualTo(gbp(599));
        assertThat(after.getProduct().getStock()).isEqualTo(10);
        assertThat(desk.product(KIM, "mug").getChanges())
                .filteredOn(change -> change.getWho().equals(KIM))
                .extracting(change -> change.getWhat() + ": " + change.getBefore() + " -> " + change.getAfter())
                .containsExactlyInAnyOrder("name: mug -> Big mug", "price: 4.95 GBP -> 5.99 GBP");
    }

    @Test
    void of_two_who_change_the_same_product_the_second_is_told_and_changes_nothing() {
        long version = seen("mug").getVersion();
        desk.change(KIM, priced("mug", "mug", 599), version);

        assertThatThrownBy(() -> desk.change(LI, priced("mug", "mug", 699), version))
                .isInstanceOfSatisfying(
                        ProductChangedException.class,
                        other -> assertThat(other.getVersion())
                                .isEqualTo(seen("mug").getVersion()));

        assertThat(seen("mug").getProduct().getPrice()).isEqualTo(gbp(599));
    }

    @Test
    void the_same_change_again_changes_nothing() {
        long version = seen("mug").getVersion();
        desk.change(KIM, priced("mug", "mug", 599), version);
        int changes = desk.changes(1, 100).getItems().size();

        desk.change(KIM, priced("mug", "mug", 599), version);

        assertThat(desk.changes(1, 100).getItems()).hasSize(changes);
    }

    @Test
    void an_order_meanwhile_is_no_change_of_the_product_and_not_undone() {
        long version = seen("mug").getVersion();
        new StockDesk(transactions, clock, Duration.ofMinutes(10)).reserve("order", List.of(new StockLine("mug", 3)));

        StaffProduct after = desk.change(KIM, priced("mug", "mug", 599), version);

        assertThat(after.getProduct().getStock()).isEqualTo(7);
        assertThat(after.getReserved()).isEqualTo(3);
    }

    @Test
    void a_new_product_has_a_code_of_its_own() {
        StaffProduct lamp = desk.create(KIM, stocked("lamp", 5));

        assertThat(lamp.getProduct().getStock()).isEqualTo(5);
        assertThat(lamp.isOnSale()).isTrue();
        assertThatThrownBy(() -> desk.create(KIM, stocked("lamp", 9))).isInstanceOf(SkuTakenException.class);
        assertThatThrownBy(() -> desk.create(KIM, stocked("la mp", 9)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo("sku"));
    }

    @Test
    void stock_is_adjusted_once_for_each_key_and_never_below_nothing() {
        desk.adjustStock(KIM, "delivery", "mug", 5, "delivery of Monday");
        desk.adjustStock(KIM, "delivery", "mug", 5, "delivery of Monday");

        assertThatThrownBy(() -> desk.adjustStock(KIM, "broken", "mug", -16, "broken"))
                .isInstanceOf(InsufficientStockException.class);

        assertThat(seen("mug").getProduct().getStock()).isEqualTo(15);
        Change change = desk.product(KIM, "mug").getChanges().get(0);
        assertThat(change.getBefore() + " -> " + change.getAfter()).isEqualTo("10 -> 15 (delivery of Monday)");
    }

    @Test
    void customers_do_not_see_what_is_off_sale_and_staff_do() {
        desk.offer(KIM, "mug", false);

        assertThat(onSale()).isEmpty();
        List<Product> ordered = transactions.inNew(database -> new Products(database).withCodes(List.of("mug")));
        assertThat(ordered).isEmpty();
        Long found = transactions.inNew(database ->
                new Products(database).search(ProductQuery.everything()).getTotal());
        assertThat(found).isZero();
        assertThat(desk.products(ProductQuery.everything().matching("MUG")).getItems())
                .hasSize(1);
        assertThat(desk.offer(KIM, "mug", true).isOnSale()).isTrue();
        assertThat(onSale()).isPresent();
    }

    @Test
    void an_import_is_looked_at_first_and_taken_once() {
        byte[] file =
                "sku,name,price,stock\nmug,mug,5.99,\nlamp,Lamp,12.00,4\nbad,,1,\n".getBytes(StandardCharsets.UTF_8);

        ImportPreview preview = imports.read(KIM, file);

        assertThat(preview.getAdded() + " " + preview.getChanged() + " " + preview.getSame())
                .isEqualTo("1 1 0");
        assertThat(preview.getProblems())
                .extracting(problem -> problem.getReason() + problem.getLines())
                .containsExactly("no name[4]");
        assertThat(seen("mug").getProduct().getPrice()).isEqualTo(gbp(495));
        assertThatThrownBy(() -> imports.take(LI, preview.getId())).isInstanceOf(UnknownImportException.class);
        ImportResult result = imports.take(KIM, preview.getId());
        assertThat(result.getAdded() + " " + result.getChanged()).isEqualTo("1 1");
        assertThat(seen("mug").getProduct().getPrice()).isEqualTo(gbp(599));
        assertThatThrownBy(() -> imports.take(KIM, preview.getId())).isInstanceOf(UnknownImportException.class);
    }

    @Test
    void what_is_no_file_of_products_is_refused_and_an_old_one_forgotten() {
        assertThatThrownBy(() -> imports.read(KIM, "hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
        String id = imports.read(KIM, "sku,name,price\nlamp,Lamp,1\n".getBytes(StandardCharsets.UTF_8))
                .getId();
        clock.move(Duration.ofMinutes(61));

        assertThatThrownBy(() -> imports.take(KIM, id)).isInstanceOf(UnknownImportException.class);
    }

    @Test
    void what_was_exported_can_be_imported_again_and_changes_nothing() {
        given(
                transactions,
                new Product(
                        "odd",
                        LocalizedText.of("Odd, \"quoted\"", "茶"),
                        LocalizedText.of("two\nlines", null),
                        "kitchen",
                        gbp(100),
                        3,
                        null));

        ImportPreview preview = imports.read(KIM, desk.export());

        assertThat(preview.getSame()).isEqualTo(2);
        assertThat(preview.getProblems()).isEmpty();
    }

    private Optional<Product> onSale() {
        return transactions.inNew(database -> new Products(database).withCode("mug"));
    }

    private StaffProduct seen(String sku) {
        return desk.product(KIM, sku).getProduct();
    }
}
