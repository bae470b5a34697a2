package evercart.storefront.cart;

import static evercart.storefront.cart.CartFixture.CATALOG;
import static evercart.storefront.cart.CartFixture.ordered;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.storefront.session.MapSession;
import evercart.storefront.session.SessionBytes;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer's cart on two devices and two nodes, with an account that comes and goes. */
class CustomerCartTest {
    private final MapSession phone = new MapSession();
    private final MapSession laptop = new MapSession();
    private AccountCart home = AccountCart.empty();
    private boolean away;

    @BeforeEach
    void begin() {
        cart(phone).set("TEA", 1);
    }

    @Test
    void what_one_device_changes_the_other_shows_once_it_looks() {
        cart(laptop).add("MUG", 2, "key-1");
        assertThat(shown(phone)).isEqualTo("1 TEA");

        cart(phone).refresh();

        assertThat(shown(phone)).isEqualTo("1 TEA, 2 MUG");
    }

    @Test
    void additions_of_two_devices_add_up_and_the_last_setting_counts() {
        cart(phone).add("TEA", 2, "key-1");
        cart(laptop).add("TEA", 4, "key-2");
        assertThat(refreshed(phone)).isEqualTo("7 TEA");

        cart(phone).set("TEA", 3);
        cart(laptop).set("TEA", 9);

        assertThat(refreshed(phone)).isEqualTo("9 TEA");
    }

    @Test
    void changes_on_two_nodes_at_once_are_both_there_whichever_is_kept_last() {
        atTheSameTime(phone, cart -> cart.add("TEA", 2, "key-1"), cart -> cart.add("MUG", 4, "key-2"));

        assertThat(shown(phone)).isEqualTo("3 TEA, 4 MUG");
        assertThat(refreshed(laptop)).isEqualTo("3 TEA, 4 MUG");
    }

    @Test
    void one_request_sent_to_both_nodes_counts_once() {
        atTheSameTime(phone, cart -> cart.add("TEA", 2, "key-1"), cart -> cart.add("TEA", 2, "key-1"));

        assertThat(refreshed(phone)).isEqualTo("3 TEA");
    }

    @Test
    void changes_are_kept_in_their_order_while_the_account_is_away() {
        away = true;
        cart(phone).add("TEA", 5, "key-1");
        cart(phone).set("TEA", 2);
        cart(phone).add("TEA", 1, "key-2");
        cart(phone).set("MUG", 0);
        assertThat(shown(phone)).isEqualTo("3 TEA");
        assertThat(cart(phone).isWaiting()).isTrue();

        away = false;
        cart(laptop).add("MUG", 1, "key-3");

        assertThat(refreshed(phone)).isEqualTo("3 TEA, 1 MUG");
        assertThat(refreshed(laptop)).isEqualTo("3 TEA, 1 MUG");
        assertThat(cart(phone).isWaiting()).isFalse();
    }

    @Test
    void an_update_that_arrived_though_its_answer_was_lost_counts_once() {
        MapSession lost = phone.branch();
        cart(lost).add("TEA", 2, "key-1");

        cart(phone).add("TEA", 2, "key-1");

        assertThat(refreshed(phone)).isEqualTo("3 TEA");
    }

    @Test
    void an_order_takes_its_pieces_out_once_though_both_sides_say_so() {
        cart(phone).set("TEA", 3);
        update(List.of(CartUpdate.ordered(ordered("TEA", 2))));

        cart(phone).clearOrdered(ordered("TEA", 2), "order-key");

        assertThat(shown(phone)).isEqualTo("1 TEA");
        assertThat(refreshed(phone)).isEqualTo("1 TEA");
    }

    @Test
    void the_cart_of_before_the_login_is_adopted_once_though_two_nodes_do_it() {
        MapSession visitor = new MapSession();
        CartFixture.cart(visitor).add("TEA", 2, "key-1");
        CartFixture.cart(visitor).set("MUG", 1);

        adopt(visitor.branch());
        adopt(visitor);

        assertThat(shown(visitor)).isEqualTo("3 TEA, 1 MUG");
        assertThat(refreshed(phone)).isEqualTo("3 TEA, 1 MUG");
    }

    @Test
    void too_many_changes_that_wait_are_refused_and_the_session_stays_small() {
        away = true;
        for (int i = 0; i < 100; i++) {
            cart(phone).add("TEA", 1, "key-" + i);
        }

        assertThatThrownBy(() -> cart(phone).add("TEA", 1, "one-more")).isInstanceOf(CartsAwayException.class);

        assertThat(shown(phone)).isEqualTo("101 TEA");
        away = false;
        assertThat(refreshed(phone)).isEqualTo("101 TEA");
        assertThat(phone.values()).hasSize(1);
    }

    @Test
    void everything_that_it_leaves_in_the_session_comes_back_as_it_went_in() throws Exception {
        away = true;
        cart(phone).add("TEA", 2, "key-1");

        assertThat(phone.values()).hasSize(2);
        for (Serializable value : phone.values().values()) {
            assertThat(SessionBytes.through(value)).usingRecursiveComparison().isEqualTo(value);
        }
    }

    private void adopt(MapSession session) {
        CartSession unknown = new CartSession(session);
        CustomerCart cart = cart(session);
        cart.adopt(CartFixture.cart(session).lines(), unknown);
        cart.refresh();
    }

    private void atTheSameTime(MapSession session, Consumer<CartContents> here, Consumer<CartContents> there) {
        MapSession one = session.branch();
        MapSession two = session.branch();
        here.accept(cart(one));
        there.accept(cart(two));
        session.merge(two);
        session.merge(one);
    }

    private CustomerCart cart(MapSession session) {
        return new CustomerCart(
                new CartReplica(session), this::update, CATALOG, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private AccountCart update(List<CartUpdate> updates) {
        if (away) {
            throw new CartsAwayException(null);
        }
        AccountCart after = home;
        for (CartUpdate update : updates) {
            after = after.after(update);
        }
        if (after != home) {
            home = new AccountCart(home.getVersion() + 1, after.getItems(), after.getUpdates());
        }
        return home;
    }

    private String refreshed(MapSession session) {
        cart(session).refresh();
        return shown(session);
    }

    private String shown(MapSession session) {
        return cart(session).lines().stream()
                .map(line -> line.getQuantity() + " " + line.getSku())
                .collect(joining(", "));
    }
}
