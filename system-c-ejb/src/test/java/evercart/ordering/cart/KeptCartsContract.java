package evercart.ordering.cart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartItem;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.CartUpdate.Kind;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.Order;
import evercart.databases.TestDatabase;
import evercart.ordering.Together;
import evercart.ordering.order.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the carts of customers promise on two nodes, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KeptCartsContract {
    private Shop shop;
    private KeptCarts carts;
    private KeptCarts onOtherNode;
    private String customer;

    abstract TestDatabase database();

    @BeforeAll
    void open() {
        shop = new Shop(database());
        carts = new KeptCarts(shop.databases().get(0), shop.clock);
        onOtherNode = new KeptCarts(shop.databases().get(1), shop.clock);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void begin() {
        shop.restock();
        customer = shop.customer();
    }

    @Test
    void what_one_node_changed_the_other_shows_in_the_order_in_which_it_came() {
        carts.update(customer, List.of(add("tea", 2), add("cup", 1)));
        carts.update(customer, List.of(set("ant", 3), set("tea", 5)));

        assertThat(shown()).isEqualTo("5 tea, 1 cup, 3 ant");
        onOtherNode.update(customer, List.of(set("cup", 0)));

        assertThat(shown()).isEqualTo("5 tea, 3 ant");
    }

    @Test
    void the_answer_is_the_cart_after_the_updates() {
        CartUpdate tea = add("tea", 2);

        AccountCart cart = carts.update(customer, List.of(tea));

        assertThat(shown(cart)).isEqualTo("2 tea");
        assertThat(cart.contains(tea)).isTrue();
        assertThat(carts.update(customer, List.of(add("tea", 1))).getVersion()).isGreaterThan(cart.getVersion());
    }

    @Test
    void an_update_that_arrives_twice_counts_once_on_whichever_node_and_however_late() {
        CartUpdate tea = add("tea", 2);
        carts.update(customer, List.of(tea, tea));
        for (int i = 0; i < 60; i++) {
            carts.update(customer, List.of(add("cup", 1)));
        }

        onOtherNode.update(customer, List.of(tea));

        assertThat(shown()).isEqualTo("2 tea, 60 cup");
    }

    @Test
    void updates_of_many_devices_at_once_all_count() throws Exception {
        List<Callable<AccountCart>> devices = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            KeptCarts node = i % 2 == 0 ? carts : onOtherNode;
            devices.add(() -> {
                for (int j = 0; j < 9; j++) {
                    node.update(customer, List.of(add("tea", 1)));
                }
                return node.update(customer, List.of(add("tea", 1)));
            });
        }

        for (Future<AccountCart> device : Together.run(devices)) {
            device.get();
        }

        assertThat(shown()).isEqualTo("80 tea");
    }

    @Test
    void a_confirmed_order_takes_its_pieces_out_once() {
        carts.update(customer, List.of(add("tea", 3), add("cup", 1)));

        Order order = shop.order(customer, Locale.ENGLISH);

        assertThat(shown()).isEqualTo("1 tea, 1 cup");
        onOtherNode.update(customer, List.of(CartUpdate.ordered(order)));
        assertThat(shown()).isEqualTo("1 tea, 1 cup");
    }

    @Test
    void an_order_without_a_cart_begins_none() {
        shop.order(customer, Locale.ENGLISH);

        assertThat(carts.update(customer, List.of()).getVersion()).isZero();
    }

    @Test
    void a_new_price_replaces_the_one_that_was_seen() {
        carts.update(customer, List.of(add("tea", 2)));

        carts.update(customer, List.of(update(Kind.REPRICE, item("tea", 0, 999))));
        carts.update(customer, List.of(update(Kind.REPRICE, item("cup", 0, 999))));

        assertThat(carts.update(customer, List.of()).getItems())
                .singleElement()
                .satisfies(line -> assertThat(line.getPrice()).isEqualTo(Money.ofMinor(999, "GBP")));
    }

    @Test
    void nobody_and_bad_updates_change_nothing() {
        assertThatThrownBy(() -> carts.update("nobody", List.of(add("tea", 1))))
                .isInstanceOf(InvalidCredentialsException.class);
        assertThatThrownBy(() -> carts.update(customer, List.of(add("tea", 1000))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> carts.update(customer, List.of(add("t\u0000a", 1))))
                .isInstanceOf(InvalidInputException.class);

        assertThat(shown()).isEmpty();
    }

    private String shown() {
        return shown(onOtherNode.update(customer, List.of()));
    }

    private static String shown(AccountCart cart) {
        return cart.getItems().stream()
                .map(item -> item.getQuantity() + " " + item.getSku())
                .collect(joining(", "));
    }

    private static CartUpdate add(String sku, int pieces) {
        return update(Kind.ADD, item(sku, pieces, 450));
    }

    private static CartUpdate set(String sku, int pieces) {
        return update(Kind.SET, item(sku, pieces, 450));
    }

    private static CartUpdate update(Kind kind, CartItem item) {
        return new CartUpdate(UUID.randomUUID().toString(), kind, List.of(item));
    }

    private static CartItem item(String sku, int pieces, long price) {
        return new CartItem(sku, LocalizedText.of(sku, null), pieces, Money.ofMinor(price, "GBP"), null);
    }
}
