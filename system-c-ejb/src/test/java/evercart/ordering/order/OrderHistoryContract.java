package evercart.ordering.order;

import static evercart.ordering.order.Shop.cup;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.Page;
import evercart.api.ordering.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers see of their orders and the shop of its sales, on any database. */
abstract class OrderHistoryContract extends ShopContract {
    private TestNode node;

    @BeforeEach
    void a_node_with_goods() {
        shop.catalog.with("tea", 450, 1000).with("cup", 1200, 1000);
        node = shop.node();
    }

    @Test
    void newest_orders_come_first_page_by_page() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, place("key " + i));
            shop.clock.move(Duration.ofMillis(1));
        }

        Page<Order> first = node.history.ordersOf(customer, 1, 2);
        Page<Order> last = node.history.ordersOf(customer, 3, 2);

        assertThat(first.getItems()).extracting(Order::getId).isEqualTo(newestFirst.subList(0, 2));
        assertThat(last.getItems()).extracting(Order::getId).isEqualTo(newestFirst.subList(4, 5));
        assertThat(first.getTotal()).isEqualTo(5);
        assertThat(first.getItems())
                .allSatisfy(order -> assertThat(order.getLines()).hasSize(2));
    }

    @Test
    void history_holds_no_order_of_others() {
        place("k");

        Page<Order> others = node.history.ordersOf(shop.customer(), 1, 100);

        assertThat(others.getItems()).isEmpty();
        assertThat(others.getTotal()).isZero();
    }

    @Test
    void page_behind_the_last_is_empty() {
        place("k");

        assertThat(node.history.ordersOf(customer, 2, 100).getItems()).isEmpty();
    }

    @Test
    void impossible_pages_are_refused() {
        for (int[] wrong : new int[][] {{0, 10}, {-1, 10}, {Integer.MAX_VALUE, 10}}) {
            assertThatThrownBy(() -> node.history.ordersOf(customer, wrong[0], wrong[1]))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refusal -> assertThat(refusal.getField()).isEqualTo("page"));
        }
        for (int wrong : new int[] {0, -1, 101, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> node.history.ordersOf(customer, 1, wrong))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refusal -> assertThat(refusal.getField()).isEqualTo("size"));
        }
    }

    @Test
    void key_finds_its_order() {
        String id = place("k");

        assertThat(node.history.placedBefore(customer, "k"))
                .get()
                .extracting(Order::getId)
                .isEqualTo(id);
        assertThat(node.history.placedBefore(customer, "other")).isEmpty();
        assertThat(node.history.placedBefore(shop.customer(), "k")).isEmpty();
    }

    @Test
    void best_sellers_are_counted_from_confirmed_orders_only() {
        node.process.place(request(customer, "1", cup(3), tea(2, 450)));
        node.process.place(request(shop.customer(), "1", tea(4, 450)));
        String cancelled =
                node.process.place(request(customer, "2", cup(100))).getOrder().getId();
        node.process.cancel(customer, cancelled);
        shop.node(Fate.unreachable(2)).process.place(request(customer, "3", cup(100)));

        assertThat(node.history.bestSellers(10))
                .extracting(line -> line.getSku() + " " + line.getQuantity())
                .containsExactly("tea 6", "cup 3");
        assertThat(node.history.bestSellers(1)).hasSize(1);
    }

    @Test
    void history_takes_three_queries_however_many_orders_it_has() {
        for (int i = 0; i < 20; i++) {
            place("key " + i);
        }

        int queries = shop.queriesOf(() -> node.history.ordersOf(customer, 1, 100));

        assertThat(queries).isEqualTo(3);
    }

    private String place(String key) {
        return node.process
                .place(request(customer, key, tea(2, 450), cup(1)))
                .getOrder()
                .getId();
    }
}
