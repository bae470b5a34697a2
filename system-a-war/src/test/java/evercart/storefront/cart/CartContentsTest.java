package evercart.storefront.cart;

import static evercart.storefront.cart.CartFixture.cart;
import static evercart.storefront.cart.CartFixture.cartWithoutCatalog;
import static evercart.storefront.cart.CartFixture.ordered;
import static evercart.storefront.cart.CartFixture.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.storefront.session.MapSession;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartContentsTest {
    private final MapSession session = new MapSession();
    private final CartContents cart = cart(session);

    @Test
    void lines_stay_in_the_order_in_which_they_came() {
        cart.set("Z", 1);
        cart.add("A", 2, "key-1");
        cart.set("M", 3);
        cart.set("Z", 9);

        assertThat(shown(session)).isEqualTo("9 Z, 2 A, 3 M");
    }

    @Test
    void zero_removes_a_line() {
        cart.set("MUG", 3);

        cart.set("MUG", 0);

        assertThat(session.values()).isEmpty();
    }

    @Test
    void a_line_that_is_there_changes_without_the_catalogue() {
        cart.set("MUG", 3);

        cartWithoutCatalog(session).set("MUG", 5);
        cartWithoutCatalog(session).add("MUG", 1, "key-1");

        assertThat(shown(session)).isEqualTo("6 MUG");
    }

    @Test
    void the_same_key_adds_once() {
        cart.add("MUG", 2, "key-1");
        cart.add("MUG", 2, "key-1");
        cart.add("POT", 7, "key-1");

        assertThat(shown(session)).isEqualTo("2 MUG");
    }

    @Test
    void setting_a_line_overrides_what_was_added_and_later_additions_count() {
        cart.add("MUG", 2, "key-1");
        cart.set("MUG", 10);
        cart.add("MUG", 1, "key-2");
        cart.add("MUG", 2, "key-1");

        assertThat(shown(session)).isEqualTo("11 MUG");
    }

    @Test
    void a_removed_product_comes_back_without_its_earlier_pieces() {
        cart.add("MUG", 2, "key-1");
        cart.set("MUG", 0);
        cart.add("MUG", 1, "key-2");

        assertThat(shown(session)).isEqualTo("1 MUG");
    }

    @Test
    void ordered_pieces_leave_once_and_what_came_meanwhile_stays() {
        cart.set("MUG", 3);
        cart.add("MUG", 2, "key-1");

        cart.clearOrdered(ordered("MUG", 3), "order-key");
        cart.clearOrdered(ordered("MUG", 3), "order-key");

        assertThat(shown(session)).isEqualTo("2 MUG");
    }

    @Test
    void an_order_of_everything_empties_the_cart_and_its_replay_leaves_the_next_cart_alone() {
        cart.add("MUG", 3, "key-1");

        cart.clearOrdered(ordered("MUG", 3), "order-key");
        cart.set("MUG", 4);
        cart.clearOrdered(ordered("MUG", 3), "order-key");

        assertThat(shown(session)).isEqualTo("4 MUG");
    }

    @Test
    void a_new_price_keeps_quantity_and_place() {
        cart.add("MUG", 3, "key-1");
        cart.set("POT", 1);

        cart.reprice(new Product(
                "MUG",
                LocalizedText.of("MUG", null),
                LocalizedText.of("", null),
                "tea",
                Money.ofMinor(999, "GBP"),
                5,
                null));

        assertThat(shown(session)).isEqualTo("3 MUG, 1 POT");
        assertThat(cart.lines().get(0).getTotal()).isEqualTo(Money.ofMinor(2997, "GBP"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 1000, Integer.MAX_VALUE})
    void quantities_out_of_bounds_are_refused_by_name(int quantity) {
        assertThatThrownBy(() -> cart.set("MUG", quantity)).satisfies(refused -> assertNamed(refused, "quantity"));
        assertThatThrownBy(() -> cart.add("MUG", quantity, "key-1"))
                .satisfies(refused -> assertNamed(refused, "quantity"));
        assertThat(session.values()).isEmpty();
    }

    @Test
    void additions_stop_at_the_most_that_a_line_holds() {
        cart.set("MUG", 998);

        assertThatThrownBy(() -> cart.add("MUG", 2, "key-1")).satisfies(refused -> assertNamed(refused, "quantity"));

        assertThat(shown(session)).isEqualTo("998 MUG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a/b", "../x", "é", "x y", "-x", "123456789012345678901234567890123456789012345678901"})
    void product_codes_that_cannot_be_are_refused_by_name(String sku) {
        assertThatThrownBy(() -> cart.set(sku, 1)).satisfies(refused -> assertNamed(refused, "sku"));
    }

    @Test
    void the_hundred_and_first_product_is_refused() {
        for (int i = 1; i <= 100; i++) {
            cart.set("P" + i, 1);
        }

        assertThatThrownBy(() -> cart.set("P101", 1)).satisfies(refused -> assertNamed(refused, "sku"));

        assertThat(cart.lines()).hasSize(100);
    }

    private static void assertNamed(Throwable refused, String field) {
        assertThat(refused)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInputException.class))
                .extracting(InvalidInputException::getField)
                .isEqualTo(field);
    }
}
