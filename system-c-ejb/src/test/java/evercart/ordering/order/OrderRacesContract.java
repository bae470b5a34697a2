package evercart.ordering.order;

import static evercart.ordering.order.Shop.PIECES;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.PlacedOrder;
import evercart.ordering.Together;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two nodes at work at the same time, on any database. */
abstract class OrderRacesContract extends ShopContract {
    private static final int PRICE_CHECK = 2;
    private static final int RESERVE = 4;

    @RepeatedTest(10)
    void two_nodes_place_one_order_for_the_same_key() throws Exception {
        CyclicBarrier neitherFoundTheKey = new CyclicBarrier(2);
        TestNode one = shop.node(Fate.meanwhile(PRICE_CHECK, () -> Together.meet(neitherFoundTheKey)));
        TestNode two = shop.otherNode(Fate.meanwhile(PRICE_CHECK, () -> Together.meet(neitherFoundTheKey)));

        List<Future<PlacedOrder>> answers = Together.run(
                () -> one.process.place(twoTeas(customer, "k")), () -> two.process.place(twoTeas(customer, "k")));

        PlacedOrder first = answers.get(0).get();
        PlacedOrder second = answers.get(1).get();
        assertThat(first.getOrder().getId()).isEqualTo(second.getOrder().getId());
        assertThat(first.isCreated()).isNotEqualTo(second.isCreated());
        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.CONFIRMED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
        assertThat(shop.open()).isZero();
    }

    @Test
    void fifty_buyers_of_the_last_ten_pieces_on_two_nodes_get_ten() throws Exception {
        List<String> buyers = Stream.generate(shop::customer).limit(50).toList();

        List<Future<PlacedOrder>> answers = Together.run(buyers.stream()
                .map(buyer ->
                        (Callable<PlacedOrder>) () -> nodeOf(buyer).process.place(request(buyer, "k", tea(1, 450))))
                .toList());

        assertThat(answers.stream().filter(OrderRacesContract::wasRefused)).hasSize(40);
        assertThat(buyers.stream().flatMap(buyer -> shop.kept(buyer).stream()))
                .extracting(Order::getStatus)
                .containsOnly(OrderStatus.CONFIRMED)
                .hasSize(PIECES);
        assertThat(shop.catalog.free("tea")).isZero();
        assertThat(shop.open()).isZero();
    }

    @RepeatedTest(3)
    void two_nodes_finish_open_orders_side_by_side() throws Exception {
        shop.catalog.with("tea", 450, 1000);
        List<String> customers = Stream.generate(shop::customer).limit(50).toList();
        customers.forEach(each -> shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(each, "k")));
        shop.clock.move(CustomerOrder.QUIET.plusSeconds(1));
        TestNode one = shop.node();
        TestNode two = shop.otherNode();

        Together.run(() -> finish(one), () -> finish(two));

        assertThat(shop.open()).isZero();
        assertThat(shop.catalog.free("tea")).isEqualTo(900);
        assertThat(one.changes.size() + two.changes.size())
                .as("no order worked on twice")
                .isEqualTo(100);
    }

    @RepeatedTest(10)
    void order_cancelled_on_one_node_while_the_other_confirms_it_keeps_no_stock() throws Exception {
        shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(customer, "k"));
        String id = shop.orders(customer).get(0).getId();

        List<Future<Object>> answers = Together.run(
                () -> shop.node().process.place(twoTeas(customer, "k")),
                () -> shop.otherNode().process.cancel(customer, id));
        shop.passTime();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isNotNull());
        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.CANCELLED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES);
        assertThat(shop.open()).isZero();
    }

    private TestNode nodeOf(String buyer) {
        return buyer.hashCode() % 2 == 0 ? shop.node() : shop.otherNode();
    }

    private static boolean wasRefused(Future<PlacedOrder> answer) {
        try {
            answer.get();
            return false;
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof InsufficientStockException;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean finish(TestNode node) {
        node.openOrders.finishDue();
        return true;
    }
}
