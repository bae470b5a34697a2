package evercart.ordering.order;

import static evercart.ordering.order.Shop.PIECES;
import static evercart.ordering.order.Shop.cup;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.catalog.InsufficientStockException;
import evercart.api.catalog.UnknownProductException;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.PlacedOrder;
import evercart.api.ordering.PriceChangedException;
import evercart.api.ordering.UnknownOrderException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How orders come about when nothing breaks, on any database. */
abstract class OrderProcessContract extends ShopContract {
    private TestNode node;

    @BeforeEach
    void a_node() {
        node = shop.node();
    }

    @Test
    void order_is_confirmed_and_its_stock_is_taken() {
        PlacedOrder placed = node.process.place(request(customer, "k", tea(2, 450), cup(1)));

        assertThat(placed.isCreated()).isTrue();
        assertThat(placed.getOrder().getStatus()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(placed.getOrder().getTotal()).isEqualTo(Money.ofMinor(2100, "GBP"));
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 2);
        assertThat(shop.catalog.openReservations()).isZero();
        assertThat(node.changes)
                .containsExactly(
                        "new -> RECEIVED/RESERVE",
                        "RECEIVED/RESERVE -> CONFIRMED/COMMIT",
                        "CONFIRMED/COMMIT -> CONFIRMED/SETTLED");
    }

    @Test
    void order_reads_as_it_was_placed() {
        String id = node.process
                .place(request(customer, "k", tea(2, 450), cup(1)))
                .getOrder()
                .getId();

        Order order = shop.otherNode().history.order(customer, id);

        assertThat(order.getLines()).extracting(line -> line.getSku()).containsExactly("tea", "cup");
        assertThat(order.getLines().get(0).getName().getChinese()).isEqualTo("茶");
        assertThat(order.getLines().get(0).getTotal()).isEqualTo(Money.ofMinor(900, "GBP"));
        assertThat(order.getAddress().getCity()).isEqualTo("London");
        assertThat(order.getPlacedAt().toEpochMilli()).isEqualTo(shop.clock.millis());
    }

    @Test
    void same_key_again_answers_the_same_order_whatever_the_request_says() {
        Order first = node.process.place(twoTeas(customer, "k")).getOrder();

        PlacedOrder again = shop.otherNode().process.place(request(customer, "k", cup(5)));

        assertThat(again.isCreated()).isFalse();
        assertThat(again.getOrder().getId()).isEqualTo(first.getId());
        assertThat(shop.catalog.free("cup")).isEqualTo(PIECES);
    }

    @Test
    void same_key_of_another_customer_is_another_order() {
        String other = shop.customer();

        node.process.place(twoTeas(customer, "k"));
        PlacedOrder placed = node.process.place(twoTeas(other, "k"));

        assertThat(placed.isCreated()).isTrue();
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES - 4);
    }

    @Test
    void too_little_stock_refuses_the_order_and_frees_its_key() {
        assertThatThrownBy(() -> node.process.place(request(customer, "k", cup(1), tea(11, 450))))
                .isInstanceOfSatisfying(
                        InsufficientStockException.class,
                        refusal -> assertThat(refusal.getAvailable()).isEqualTo(PIECES));
        PlacedOrder smaller = node.process.place(request(customer, "k", tea(10, 450)));

        assertThat(smaller.isCreated()).isTrue();
        assertThat(shop.orders(customer))
                .extracting(Order::getStatus)
                .containsExactlyInAnyOrder(OrderStatus.CONFIRMED, OrderStatus.REJECTED);
        assertThat(shop.catalog.free("tea")).isZero();
        assertThat(shop.catalog.free("cup")).isEqualTo(PIECES);
        assertThat(shop.open()).isZero();
    }

    @Test
    void vanished_product_is_refused_before_anything_is_written() {
        shop.catalog.without("tea");

        assertThatThrownBy(() -> node.process.place(twoTeas(customer, "k")))
                .isInstanceOf(UnknownProductException.class);

        assertThat(shop.orders(customer)).isEmpty();
    }

    @Test
    void changed_price_is_refused_before_anything_is_written() {
        assertThatThrownBy(() -> node.process.place(request(customer, "k", cup(1), tea(1, 449))))
                .isInstanceOfSatisfying(PriceChangedException.class, refusal -> {
                    assertThat(refusal.getSku()).isEqualTo("tea");
                    assertThat(refusal.getCurrent()).isEqualTo(Money.ofMinor(450, "GBP"));
                });

        assertThat(shop.orders(customer)).isEmpty();
    }

    @Test
    void stranger_cannot_order() {
        String nobody = UUID.randomUUID().toString();

        assertThatThrownBy(() -> node.process.place(twoTeas(nobody, "k")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("customerId"));
    }

    @Test
    void cancelled_order_gives_its_stock_back_once() {
        String id = node.process.place(twoTeas(customer, "k")).getOrder().getId();

        Order cancelled = node.process.cancel(customer, id);
        Order again = shop.otherNode().process.cancel(customer, id);

        assertThat(cancelled.getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(again.getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES);
        assertThat(shop.open()).isZero();
    }

    @Test
    void cancelled_order_keeps_its_key() {
        String id = node.process.place(twoTeas(customer, "k")).getOrder().getId();
        node.process.cancel(customer, id);

        PlacedOrder again = node.process.place(twoTeas(customer, "k"));

        assertThat(again.isCreated()).isFalse();
        assertThat(again.getOrder().getStatus()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES);
    }

    @Test
    void rejected_order_cannot_be_cancelled() {
        assertThatThrownBy(() -> node.process.place(request(customer, "k", tea(11, 450))))
                .isInstanceOf(InsufficientStockException.class);
        String id = shop.orders(customer).get(0).getId();

        assertThatThrownBy(() -> node.process.cancel(customer, id)).isInstanceOf(OrderNotCancellableException.class);
    }

    @Test
    void order_of_somebody_else_is_unknown() {
        String id = node.process.place(twoTeas(customer, "k")).getOrder().getId();
        String other = shop.customer();

        assertThatThrownBy(() -> node.process.cancel(other, id)).isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> node.history.order(other, id)).isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> node.history.order(customer, "\u0000")).isInstanceOf(UnknownOrderException.class);
    }
}
