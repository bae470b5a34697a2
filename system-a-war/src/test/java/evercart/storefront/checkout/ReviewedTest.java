package evercart.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.storefront.cart.CartLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewedTest {
    private static final List<CartLine> CART = List.of(line("MUG", 2, 850), line("a.B_c-1", 999, 1));

    @Test
    void a_cart_that_nobody_changed_is_what_was_seen() {
        Reviewed seen = Reviewed.parse(Reviewed.of(CART).toString());

        assertThat(seen.isOf(CART)).isTrue();
        assertThat(seen.goneFrom(CART)).isEmpty();
        assertThat(seen.isOf(List.of(CART.get(1), CART.get(0))))
                .as("in another order")
                .isTrue();
    }

    @Test
    void other_pieces_and_another_price_are_not_what_was_seen() {
        Reviewed seen = Reviewed.of(List.of(line("MUG", 2, 850)));

        assertThat(seen.isOf(List.of(line("MUG", 3, 850)))).isFalse();
        assertThat(seen.isOf(List.of(line("MUG", 2, 851)))).isFalse();
        assertThat(seen.piecesOf("MUG")).isEqualTo(2);
        assertThat(seen.priceOf(line("MUG", 3, 900))).contains(Money.ofMinor(850, "GBP"));
    }

    @Test
    void what_came_and_what_went_is_told() {
        Reviewed seen = Reviewed.of(CART);
        List<CartLine> now = List.of(CART.get(0), line("NEW", 1, 100));

        assertThat(seen.isOf(now)).isFalse();
        assertThat(seen.goneFrom(now)).containsExactly("a.B_c-1");
        assertThat(seen.shows(now.get(0))).isTrue();
        assertThat(seen.shows(now.get(1))).isFalse();
        assertThat(seen.priceOf(now.get(1))).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "MUG",
                "MUG*2",
                "MUG*x*850",
                "MUG*2*850*1",
                "MUG*2000*850",
                "<b>*2*850",
                "MUG*2*99999999999999999999"
            })
    void what_cannot_be_read_was_not_seen(String text) {
        assertThat(Reviewed.parse(text).isOf(List.of(line("MUG", 2, 850)))).isFalse();
    }

    private static CartLine line(String sku, int pieces, long pence) {
        LocalizedText name = LocalizedText.of(sku, null);
        Product product = new Product(sku, name, name, "tea", Money.ofMinor(pence, "GBP"), 5, null);
        return CartLine.of(product, pieces);
    }
}
