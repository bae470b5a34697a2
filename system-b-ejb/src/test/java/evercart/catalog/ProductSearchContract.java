package evercart.catalog;

import static evercart.catalog.Fixtures.gbp;
import static evercart.catalog.Fixtures.given;
import static evercart.catalog.Fixtures.in;
import static evercart.catalog.Fixtures.priced;
import static evercart.catalog.Fixtures.product;
import static evercart.catalog.Fixtures.skus;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.Page;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.ProductQuery.Sort;
import evercart.databases.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search finds and in which order, on any database. */
abstract class ProductSearchContract {
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
    void every_word_must_appear_in_whatever_case_and_text() {
        given(
                transactions,
                product("both", "Red Mug", null, "Holds hot TEA", null),
                product("one", "Red plate"),
                product("none", "Lamp"));

        assertThat(found("tea rED")).containsExactly("both");
        assertThat(found("red")).containsExactlyInAnyOrder("both", "one");
        assertThat(found("red lamp")).isEmpty();
    }

    @Test
    void a_plural_finds_the_singular_too() {
        given(
                transactions,
                product("lamp", "Desk lamp"),
                product("lamps", "Two LAMPS"),
                product("glass", "Drinking glass"),
                product("gla", "Gla"));

        assertThat(found("lamps")).containsExactlyInAnyOrder("lamp", "lamps");
        assertThat(found("glass")).containsExactly("glass");
    }

    @Test
    void accents_do_not_matter_on_either_side() {
        given(
                transactions,
                product("cafe", "CAFÉ cup", "红色Café杯", "Comes from Málaga", null),
                product("plain", "Plain cafe cup"),
                product("pho", "Phở bowl"),
                product("other", "Cuff"));

        for (String word : List.of("cafe", "café", "CAFÉ", "cafe\u0301", "cafés")) {
            assertThat(found(word)).as(word).containsExactlyInAnyOrder("cafe", "plain");
        }
        assertThat(found("cafe malaga")).containsExactly("cafe");
        assertThat(found("红色cafe杯")).containsExactly("cafe");
        assertThat(found("pho")).containsExactly("pho");
        assertThat(found("phở")).containsExactly("pho");
    }

    @Test
    void a_letter_and_its_accent_may_be_one_character_or_two() {
        given(transactions, product("new", "Me\u0301tro map"), product("old", "Plain"));
        // as the versions before wrote it
        transactions.inNew(database -> database.createNativeQuery(
                        "update catalog.product set name_en = 'Me\u0301tro bag' where sku = 'old'")
                .executeUpdate());

        for (String word : List.of("metro", "métro", "me\u0301tro")) {
            assertThat(found(word)).as(word).containsExactlyInAnyOrder("new", "old");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Straße,strasse",
        "GROẞ,gross",
        "Æbleskiver,aebleskiver",
        "hors d'œuvre,oeuvre",
        "Þórr,thorr",
        "Łódź,lodz"
    })
    void letters_that_stand_for_others_are_found_either_way(String text, String plain) {
        given(transactions, product("it", text), product("other", "Lamp"));

        assertThat(found(plain)).containsExactly("it");
        assertThat(found(text)).containsExactly("it");
    }

    @Test
    void the_database_makes_every_letter_as_plain_as_a_search_does() {
        String letters = Stream.of(
                        IntStream.rangeClosed(' ', '~'),
                        IntStream.rangeClosed(0xC0, 0x24F),
                        IntStream.rangeClosed(0x300, 0x36F),
                        IntStream.rangeClosed(0x1E00, 0x1EFF))
                .flatMapToInt(range -> range)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        given(transactions, product("all", "All"));
        transactions.inNew(database -> database.createNativeQuery("update catalog.product set description_en = ?")
                .setParameter(1, letters)
                .executeUpdate());

        Object alike = transactions.inNew(database -> database.createNativeQuery(
                        "select count(*) from catalog.product where texts_plain = lower(?)")
                .setParameter(1, PlainText.of("All \u001f" + letters + " "))
                .getSingleResult());

        assertThat(((Number) alike).intValue()).isEqualTo(1);
    }

    @Test
    void chinese_is_found_in_name_and_description() {
        given(
                transactions,
                product("mug", "Mug", "红色马克杯", "", null),
                product("pot", "Pot", "茶壶", "", "配红色杯子"),
                product("lamp", "Lamp"));

        assertThat(found("马克")).containsExactly("mug");
        assertThat(found("红色")).containsExactly("mug", "pot");
        assertThat(found("红色　茶壶")).containsExactly("pot");
    }

    @Test
    void wildcards_are_plain_characters() {
        given(
                transactions,
                product("percent", "100% cotton"),
                product("plain", "100 cottons"),
                product("low", "a_b"),
                product("other", "axb"),
                product("bang", "Wow! Lamp"));

        assertThat(found("100%")).containsExactly("percent");
        assertThat(found("a_b")).containsExactly("low");
        assertThat(found("wow!")).containsExactly("bang");
        assertThat(found("\\")).isEmpty();
        assertThat(found("' or 1=1 --")).isEmpty();
    }

    @Test
    void matches_in_the_name_come_first_and_then_names_in_order() {
        given(
                transactions,
                product("a", "Apron", "围裙", "Goes with every mug", null),
                product("z", "Zebra mug"),
                product("m", "Mug"));

        assertThat(found("mug")).containsExactly("m", "z", "a");
    }

    @Test
    void prices_sort_both_ways_and_ties_go_by_code() {
        given(transactions, priced("b", "B", 100), priced("a", "A", 100), priced("c", "C", 50));

        assertThat(found(everything().sortedBy(Sort.PRICE_ASCENDING))).containsExactly("c", "a", "b");
        assertThat(found(everything().sortedBy(Sort.PRICE_DESCENDING))).containsExactly("a", "b", "c");
        assertThat(found(everything().sortedBy(Sort.NAME))).containsExactly("a", "b", "c");
    }

    @Test
    void pages_hold_everything_once() {
        given(
                transactions,
                IntStream.range(0, 25)
                        .mapToObj(number -> product("p" + number, "Same name"))
                        .toArray(Product[]::new));

        List<String> all = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> search(everything().page(page, 10)))
                .flatMap(page -> skus(page.getItems()).stream())
                .toList();

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(search(everything().page(3, 10)).getTotal()).isEqualTo(25);
        assertThat(search(everything().page(1_000_000, 100)).getItems()).isEmpty();
    }

    @Test
    void a_category_narrows_the_search() {
        given(transactions, in("lamps", "lamp", 1), in("mugs", "mug", 1));

        assertThat(found(everything().in("mugs"))).containsExactly("mug");
        assertThat(found(everything().matching("lamp").in("mugs"))).isEmpty();
        assertThat(found(everything().in("nowhere"))).isEmpty();
    }

    @Test
    void prices_bound_the_search_at_both_ends() {
        given(
                transactions,
                priced("a", "A", 499),
                priced("b", "B", 500),
                priced("c", "C", 1000),
                priced("d", "D", 1001));

        assertThat(found(everything().costing(gbp(500), gbp(1000)))).containsExactly("b", "c");
        assertThat(found(everything().costing(gbp(1000), null))).containsExactly("c", "d");
        assertThat(found(everything().costing(null, gbp(499)))).containsExactly("a");
        assertThat(found(everything().costing(gbp(1000), gbp(500)))).isEmpty();
        assertThat(search(everything().costing(gbp(500), gbp(1000)).page(2, 1)).getTotal())
                .isEqualTo(2);
    }

    @Test
    void what_is_sold_out_is_left_out_when_somebody_wants_to_buy_now() {
        given(transactions, in("mugs", "here", 1), in("mugs", "gone", 0), in("lamps", "lamp", 1));

        assertThat(found(everything().in("mugs").inStock(true))).containsExactly("here");
        assertThat(found(everything().in("mugs").inStock(false))).containsExactly("gone", "here");
        assertThat(found(everything().matching("gone").inStock(true))).isEmpty();
    }

    @Test
    void a_hundred_words_are_still_a_search() {
        given(transactions, product("abc", "a b c d e f g h i j k l m n o p q r s t u v w x y z"));

        assertThat(found("a b c d e f g h i j k l m n o p q r s t u v w x y z")).containsExactly("abc");
    }

    @Test
    void categories_count_their_products() {
        given(transactions, in("lamps", "lamp", 1), in("mugs", "mug1", 1), in("mugs", "mug2", 1));

        List<Category> categories = transactions.inNew(database -> new Products(database).categories());

        assertThat(categories).extracting(Category::getCode).containsExactly("lamps", "mugs");
        assertThat(categories).extracting(Category::getProducts).containsExactly(1L, 2L);
    }

    private static ProductQuery everything() {
        return ProductQuery.everything();
    }

    private List<String> found(String text) {
        return found(everything().matching(text));
    }

    private List<String> found(ProductQuery query) {
        return skus(search(query).getItems());
    }

    private Page<Product> search(ProductQuery query) {
        return transactions.inNew(database -> new Products(database).search(query));
    }
}
