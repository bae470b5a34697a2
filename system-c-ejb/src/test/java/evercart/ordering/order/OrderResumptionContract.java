package evercart.ordering.order;

import static evercart.ordering.order.Shop.PIECES;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.catalog.InsufficientStockException;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.PlacedOrder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How orders go on that system B's absence or a crash has left open. The moments are those of {@link Fate}. */
abstract class OrderResumptionContract extends ShopContract {
    private static final int PRICE_CHECK = 2;
    private static final int RESERVE = 4;
    private static final int COMMIT = 6;

    @Test
    void order_without_the_catalogue_is_received_and_confirmed_when_it_is_back() {
        PlacedOrder placed = shop.node(Fate.unreachable(PRICE_CHECK)).process.place(twoTeas(customer, "k"));
        assertThat(placed.getOrder().getStatus()).isEqualTo(OrderStatus.RECEIVED);

        shop.passTime();

        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.CONFIRMED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
        assertThat(shop.open()).isZero();
    }

    @Test
    void received_order_is_rejected_when_its_price_is_not_the_catalogues() {
        shop.node(Fate.unreachable(PRICE_CHECK)).process.place(request(customer, "k", tea(1, 1)));

        shop.passTime();

        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.REJECTED);
        assertThat(shop.otherNode().history.placedBefore(customer, "k")).isEmpty();
        assertThat(shop.open()).isZero();
        assertThat(shop.apologies()).isEqualTo(1);
    }

    @Test
    void refusal_that_somebody_waits_for_is_told_by_the_answer_and_not_by_mail() {
        assertThatThrownBy(() -> shop.node().process.place(request(customer, "k", tea(PIECES + 1, 450))))
                .isInstanceOf(InsufficientStockException.class);

        shop.passTime();

        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.REJECTED);
        assertThat(shop.apologies()).isZero();
    }

    @Test
    void received_order_is_rejected_when_its_stock_is_sold_meanwhile() {
        String faster = shop.customer();
        shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(customer, "k"));
        shop.otherNode().process.place(request(faster, "k", tea(PIECES, 450)));

        shop.passTime();

        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.REJECTED);
        assertThat(shop.kept(faster)).hasSize(1);
        assertThat(shop.catalog.free("tea")).isZero();
        assertThat(shop.apologies()).isEqualTo(1);
    }

    @Test
    void expired_reservation_of_a_confirmed_order_is_made_again() {
        shop.node(Fate.unreachable(COMMIT)).process.place(twoTeas(customer, "k"));
        shop.catalog.expireReservations();

        shop.passTime();

        assertThat(shop.kept(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.CONFIRMED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
        assertThat(shop.open()).isZero();
    }

    @Test
    void confirmed_order_whose_reservation_expired_waits_for_new_stock() {
        shop.node(Fate.unreachable(COMMIT)).process.place(twoTeas(customer, "k"));
        shop.catalog.expireReservations();
        shop.catalog.with("tea", 450, 1);
        shop.passTime();
        assertThat(shop.kept(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.CONFIRMED);
        assertThat(shop.open()).isEqualTo(1);

        shop.catalog.with("tea", 450, 5);
        shop.passTime();

        assertThat(shop.catalog.free("tea")).isEqualTo(3);
        assertThat(shop.open()).isZero();
    }

    @Test
    void young_order_is_left_to_its_request() {
        shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(customer, "k"));

        shop.otherNode().openOrders.finishDue();

        assertThat(shop.orders(customer)).extracting(Order::getStatus).containsExactly(OrderStatus.RECEIVED);
    }

    @Test
    void same_key_finishes_an_open_order_at_once() {
        shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(customer, "k"));

        PlacedOrder again = shop.otherNode().process.place(twoTeas(customer, "k"));

        assertThat(again.isCreated()).isFalse();
        assertThat(again.getOrder().getStatus()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
    }

    @Test
    void order_cancelled_while_the_catalogue_is_away_gives_its_stock_back_later() {
        String id = shop.node().process.place(twoTeas(customer, "k")).getOrder().getId();
        int release = 3;

        Order cancelled = shop.node(Fate.unreachable(release)).process.cancel(customer, id);
        assertThat(cancelled.getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
        shop.passTime();

        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES);
        assertThat(shop.open()).isZero();
    }

    @Test
    void orders_behind_one_that_waits_are_finished_too() {
        shop.node(Fate.unreachable(COMMIT)).process.place(request(customer, "waits", tea(PIECES, 450)));
        shop.catalog.expireReservations();
        shop.catalog.with("tea", 450, 2);
        shop.clock.move(Duration.ofSeconds(1));
        shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(customer, "can be had"));

        shop.clock.move(CustomerOrder.QUIET);
        shop.otherNode().openOrders.finishDue();

        assertThat(shop.otherNode().history.placedBefore(customer, "can be had"))
                .get()
                .extracting(Order::getStatus)
                .isEqualTo(OrderStatus.CONFIRMED);
        assertThat(shop.open()).isEqualTo(1);
    }

    @Test
    void many_open_orders_are_finished_in_one_go() {
        shop.catalog.with("tea", 450, 1000);
        List<String> customers = Stream.generate(shop::customer).limit(50).toList();
        customers.forEach(each -> shop.node(Fate.unreachable(RESERVE)).process.place(twoTeas(each, "k")));

        shop.passTime();

        assertThat(shop.open()).isZero();
        assertThat(shop.catalog.free("tea")).isEqualTo(900);
    }
}
