package evercart.storefront.cart;

import static evercart.storefront.cart.CartFixture.cart;
import static evercart.storefront.cart.CartFixture.ordered;
import static evercart.storefront.cart.CartFixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.storefront.session.MapSession;
import java.time.Clock;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a cart holds after two nodes have changed it at the same time, neither seeing the other's writes. */
class CartOnTwoNodesTest {
    private final MapSession session = new MapSession();

    private void atTheSameTime(Consumer<CartContents> here, Consumer<CartContents> there) {
        MapSession one = session.branch();
        MapSession two = session.branch();
        here.accept(cart(one));
        there.accept(cart(two));
        session.merge(one);
        session.merge(two);
    }

    @Test
    void different_lines_are_both_there() {
        atTheSameTime(cart -> cart.set("MUG", 1), cart -> cart.set("POT", 2));

        assertThat(shown(session)).isEqualTo("1 MUG, 2 POT");
    }

    @Test
    void additions_to_one_line_add_up() {
        cart(session).set("MUG", 1);

        atTheSameTime(cart -> cart.add("MUG", 2, "key-1"), cart -> cart.add("MUG", 4, "key-2"));

        assertThat(shown(session)).isEqualTo("7 MUG");
    }

    @Test
    void first_additions_of_a_product_add_up() {
        atTheSameTime(cart -> cart.add("MUG", 2, "key-1"), cart -> cart.add("MUG", 4, "key-2"));

        assertThat(shown(session)).isEqualTo("6 MUG");
    }

    @Test
    void an_addition_that_ends_while_another_looks_the_product_up_is_not_lost() {
        CartContents slow = new SessionCart(
                new CartSession(session),
                sku -> {
                    cart(session).add(sku, 4, "key-2");
                    return CartFixture.CATALOG.apply(sku);
                },
                Clock.systemUTC());

        slow.add("MUG", 2, "key-1");

        assertThat(shown(session)).isEqualTo("6 MUG");
    }

    @Test
    void one_request_sent_to_both_counts_once() {
        atTheSameTime(cart -> cart.add("MUG", 2, "key-1"), cart -> cart.add("MUG", 2, "key-1"));

        assertThat(shown(session)).isEqualTo("2 MUG");
    }

    @Test
    void an_addition_survives_the_order_that_is_placed_meanwhile() {
        cart(session).set("MUG", 3);

        atTheSameTime(cart -> cart.add("MUG", 1, "key-1"), cart -> cart.clearOrdered(ordered("MUG", 2), "order-key"));

        assertThat(shown(session)).isEqualTo("2 MUG");
    }

    @Test
    void many_additions_stay_within_bounds_and_none_is_lost() {
        for (int i = 0; i < 300; i++) {
            String first = "a" + i;
            String second = "b" + i;
            atTheSameTime(cart -> cart.add("MUG", 1, first), cart -> cart.add("MUG", 1, second));
        }

        assertThat(shown(session)).isEqualTo("600 MUG");
        assertThat(session.values()).hasSizeLessThan(CartSession.CHANGES_KEPT + 10);
    }
}
