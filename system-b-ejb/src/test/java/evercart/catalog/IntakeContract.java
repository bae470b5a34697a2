package evercart.catalog;

import static evercart.catalog.Fixtures.gbp;
import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.in;
import static evercart.catalog.Fixtures.intake;
import static evercart.catalog.Fixtures.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evercart.api.LocalizedText;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.StockLine;
import evercart.databases.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an intake adds, changes and leaves alone, on any database. */
abstract class IntakeContract {
    private TestTransactions transactions;

    abstract TestDatabase database();

    @BeforeEach
    void fresh_database() {
        transactions = new TestTransactions(database());
    }

    @AfterEach
    void close() {
        transactions.close();
    }

    @Test
    void a_known_product_changes_but_keeps_its_stock() {
        given(transactions, stocked("mug", 10));
        Product better = new Product(
                "mug",
                LocalizedText.of("Better mug", "更好的杯子"),
                LocalizedText.of("Now with a handle", null),
                "mugs",
                gbp(599),
                999,
                "mug.svg");

        int added = take(List.of(better, stocked("lamp", 5)));

        assertThat(added).isEqualTo(1);
        Product mug = find("mug");
        assertThat(mug.getName().getChinese()).isEqualTo("更好的杯子");
        assertThat(mug.getDescription().getEnglish()).isEqualTo("Now with a handle");
        assertThat(mug.getPrice()).isEqualTo(gbp(599));
        assertThat(mug.getCategory()).isEqualTo("mugs");
        assertThat(mug.getStock()).isEqualTo(10);
        assertThat(find("lamp").getStock()).isEqualTo(5);
    }

    @Test
    void taking_the_same_again_changes_nothing() {
        List<Product> products = List.of(stocked("mug", 10), stocked("lamp", 5));

        assertThat(take(products)).isEqualTo(2);
        assertThat(take(products)).isZero();
        assertThat(find("mug").getStock()).isEqualTo(10);
    }

    @Test
    void an_intake_does_not_undo_a_reservation_made_meanwhile() {
        given(transactions, stocked("mug", 10));
        StockDesk desk = new StockDesk(transactions, new MovableClock(), Duration.ofMinutes(10));

        transactions.inNew(database -> {
            Products products = new Products(database);
            products.withCode("mug");
            desk.reserve("order", List.of(new StockLine("mug", 3)));
            return new Intake(products, new CatalogHistory(database, "import", Instant.now()))
                    .take(List.of(in("mugs", "mug", 10)));
        });

        assertThat(find("mug").getStock()).isEqualTo(7);
        assertThat(find("mug").getCategory()).isEqualTo("mugs");
    }

    @Test
    void new_categories_come_last_and_known_ones_keep_their_names() {
        LocalizedText mugs = LocalizedText.of("Mugs", "杯子");
        assertThat(takeCategories(List.of(new Category("mugs", mugs, 0)))).isEqualTo(1);

        int added = takeCategories(List.of(
                new Category("lamps", LocalizedText.of("Lamps", null), 0),
                new Category("mugs", LocalizedText.of("Other", null), 0)));

        List<Category> categories = transactions.inNew(database -> new Products(database).categories());
        assertThat(added).isEqualTo(1);
        assertThat(categories).extracting(Category::getCode).containsExactly("mugs", "lamps");
        assertThat(categories.get(0).getName()).isEqualTo(mugs);
    }

    @Test
    void five_hundred_products_go_in_at_once() {
        List<Product> products = IntStream.range(0, 500)
                .mapToObj(number -> stocked("p" + number, number))
                .toList();

        assertThat(take(products)).isEqualTo(500);
        assertThat(find("p499").getStock()).isEqualTo(499);
    }

    @Test
    void a_row_that_the_database_refuses_leaves_none_of_them() {
        List<Product> products = List.of(stocked("good", 1), stocked("x".repeat(51), 1));

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> take(products));

        Optional<Product> good = transactions.inNew(database -> new Products(database).withCode("good"));
        assertThat(good).isEmpty();
    }

    private int take(List<Product> products) {
        return transactions.inNew(database -> intake(database).take(products));
    }

    private int takeCategories(List<Category> categories) {
        return transactions.inNew(database -> intake(database).addCategories(categories));
    }

    private Product find(String sku) {
        return transactions
                .inNew(database -> new Products(database).withCode(sku))
                .orElseThrow();
    }
}
