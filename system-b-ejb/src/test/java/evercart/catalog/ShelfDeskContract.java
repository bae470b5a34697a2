package evercart.catalog;

import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.staff.Change;
import evercart.databases.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do to shelves, on any database. */
abstract class ShelfDeskContract {
    private static final String KIM = "kim@evercart.example";

    private TestTransactions transactions;
    private ShelfDesk desk;

    abstract TestDatabase database();

    @BeforeEach
    void three_shelves() {
        transactions = new TestTransactions(database());
        desk = new ShelfDesk(transactions, new MovableClock());
        given(transactions, in("tea", "gaiwan", 1), in("mugs", "mug", 1), in("mugs", "cup", 1), in("lamps", "lamp", 1));
        desk.arrange(KIM, List.of("tea", "mugs", "lamps"));
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void shelves_are_made_and_renamed() {
        desk.keep(KIM, "rugs", LocalizedText.of("Rugs", null));
        desk.keep(KIM, "rugs", LocalizedText.of("Rugs", "地毯"));

        assertThat(codes()).endsWith("rugs");
        assertThat(desk.all())
                .filteredOn(category -> category.getCode().equals("rugs"))
                .extracting(category -> category.getName().getChinese())
                .containsExactly("地毯");
        assertThat(lastChange()).isEqualTo("rugs shelf: Rugs -> Rugs / 地毯");
    }

    @Test
    void shelves_stand_as_they_were_arranged_and_those_not_named_come_last() {
        desk.arrange(KIM, List.of("lamps", "unknown", "tea"));

        assertThat(codes()).containsExactly("lamps", "tea", "mugs");
        long written = changes();
        desk.arrange(KIM, List.of("lamps", "tea", "mugs"));
        assertThat(changes()).as("nothing moved").isEqualTo(written);
    }

    @Test
    void an_empty_shelf_goes_and_is_gone_when_asked_again() {
        desk.keep(KIM, "rugs", LocalizedText.of("Rugs", null));

        desk.remove(KIM, "rugs", null);
        desk.remove(KIM, "rugs", null);

        assertThat(codes()).containsExactly("tea", "mugs", "lamps");
        assertThat(lastChange()).isEqualTo("rugs shelf: Rugs -> null");
    }

    @Test
    void the_products_of_a_shelf_that_goes_come_to_another_one_and_count_as_changed() {
        long version = version("mug");

        desk.remove(KIM, "mugs", "tea");

        assertThat(codes()).containsExactly("tea", "lamps");
        assertThat(desk.all().get(0).getProducts()).isEqualTo(3);
        Product mug = transactions.inNew(
                database -> new Products(database).withCode("mug").orElseThrow());
        assertThat(mug.getCategory()).isEqualTo("tea");
        assertThat(version("mug")).isEqualTo(version + 1);
    }

    @Test
    void products_are_never_left_without_a_shelf() {
        refused("heir", () -> desk.remove(KIM, "mugs", null));
        refused("heir", () -> desk.remove(KIM, "mugs", "mugs"));
        refused("heir", () -> desk.remove(KIM, "mugs", "nowhere"));
        refused("heir", () -> desk.remove(KIM, "mugs", "no where"));

        assertThat(codes()).containsExactly("tea", "mugs", "lamps");
    }

    @Test
    void what_is_no_order_of_shelves_is_refused() {
        refused("codes", () -> desk.arrange(KIM, null));
        refused("codes", () -> desk.arrange(KIM, List.of()));
        refused("codes", () -> desk.arrange(KIM, List.of("tea", "tea")));
        refused("code", () -> desk.remove(KIM, "", null));
        refused("code", () -> desk.keep(KIM, "a b", LocalizedText.of("A", null)));
    }

    private static void refused(String field, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.getField()).isEqualTo(field));
    }

    private List<String> codes() {
        return desk.all().stream().map(Category::getCode).toList();
    }

    private long version(String sku) {
        return transactions.inNew(
                database -> new Products(database).any(sku).orElseThrow().version());
    }

    private long changes() {
        return transactions.inNew(
                database -> CatalogHistory.page(database, 1, 1).getTotal());
    }

    private String lastChange() {
        Change last = transactions.inNew(
                database -> CatalogHistory.page(database, 1, 1).getItems().get(0));
        return last.getSubject() + " " + last.getWhat() + ": " + last.getBefore() + " -> " + last.getAfter();
    }
}
