package evercart.storefront.cart;

import static evercart.storefront.cart.CartFixture.cart;
import static evercart.storefront.cart.CartFixture.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.storefront.session.MapSession;
import evercart.storefront.session.SessionBytes;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

class CartInSessionTest {

    @Test
    void everything_that_a_cart_leaves_in_the_session_comes_back_as_it_went_in() throws Exception {
        MapSession session = new MapSession();
        cart(session).set("MUG", 5);
        cart(session).add("MUG", 2, "key-1");
        cart(session).set("MUG", 4);
        cart(session).clearOrdered(ordered("MUG", 1), "order-key");

        assertThat(session.values()).hasSize(3);
        for (Serializable value : session.values().values()) {
            assertThat(SessionBytes.through(value)).usingRecursiveComparison().isEqualTo(value);
        }
    }
}
