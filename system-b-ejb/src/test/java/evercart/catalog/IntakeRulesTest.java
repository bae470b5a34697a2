package evercart.catalog;

import static evercart.catalog.Fixtures.product;
import static evercart.catalog.Fixtures.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Category;
import evercart.api.catalog.Product;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeRulesTest {
    private final IntakeRules rules = new IntakeRules("GBP");

    @Test
    void only_the_currency_of_the_shop_is_taken() {
        refused("products[0].price", priced(Money.ofMinor(100, "EUR")));
    }

    @Test
    void a_price_is_above_zero() {
        refused("products[0].price", priced(Fixtures.gbp(0)));
        refused("products[0].price", priced(Fixtures.gbp(-1)));
    }

    @Test
    void texts_are_bounded_and_free_of_control_characters() {
        refused("products[0].name", product("a", " "));
        refused("products[0].name", product("a", "x".repeat(201)));
        refused("products[0].name", product("a", "bell \u0007"));
        refused("products[0].name", product("a", "A", "\ud800", "", null));
        refused("products[0].description", product("a", "A", null, "x".repeat(4_001), null));
        assertThatCode(() -> rules.check(List.of(product("a", "<b>=1+1</b>", null, "two\nlines", null))))
                .doesNotThrowAnyException();
    }

    @Test
    void stock_is_not_negative() {
        refused("products[0].stock", stocked("a", -1));
    }

    @Test
    void a_code_comes_once_and_is_fit_for_an_address() {
        refused("products[1].sku", stocked("a", 1), stocked("a", 1));
        refused("products[0].sku", stocked("a/b", 1));
        refused("products[0].category", Fixtures.in("a category", "a", 1));
    }

    @Test
    void one_to_five_hundred_products_come_at_once() {
        refused("products");
        refused("products[1]", stocked("a", 1), null);
        refused(
                "products",
                IntStream.range(0, 501).mapToObj(n -> stocked("p" + n, 1)).toArray(Product[]::new));
    }

    @Test
    void a_category_has_a_code_and_a_name() {
        Category good = new Category("mugs", LocalizedText.of("Mugs", "杯子"), 0);
        Category nameless = new Category("mugs", LocalizedText.of("", null), 0);

        assertThatCode(() -> rules.checkCategories(List.of(good))).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rules.checkCategories(List.of(nameless)))
                .satisfies(refusal -> assertThat(refusal.getField()).isEqualTo("categories[0].name"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rules.checkCategories(List.of(good, good)))
                .satisfies(refusal -> assertThat(refusal.getField()).isEqualTo("categories[1].code"));
    }

    private void refused(String field, Product... products) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rules.check(Arrays.asList(products)))
                .satisfies(refusal -> assertThat(refusal.getField()).isEqualTo(field));
    }

    private static Product priced(Money price) {
        LocalizedText text = LocalizedText.of("A", null);
        return new Product("a", text, text, "kitchen", price, 1, null);
    }
}
