package evercart.ordering.order;

import static evercart.ordering.order.Shop.EXPRESS;
import static evercart.ordering.order.Shop.PIECES;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.PlacedOrder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How orders come to their customers and what that costs, on any database. */
abstract class OrderDeliveryContract extends ShopContract {
    private TestNode node;

    @BeforeEach
    void a_node() {
        node = shop.node();
    }

    @Test
    void order_keeps_its_delivery_and_its_total_is_goods_and_delivery() {
        Order placed = node.process.place(twoTeas(customer, "k"), EXPRESS).getOrder();
        node.expressPrice = new BigDecimal("9");

        Order order = shop.otherNode().history.order(customer, placed.getId());

        assertThat(order.getGoods()).isEqualTo(Money.ofMinor(900, "GBP"));
        assertThat(order.getDeliveryPrice()).isEqualTo(EXPRESS.getPrice());
        assertThat(order.getTotal()).isEqualTo(Money.ofMinor(1400, "GBP"));
        assertThat(deliveryOf(placed)).isEqualTo(Delivery.EXPRESS);
    }

    @Test
    void order_of_a_caller_that_says_nothing_comes_by_standard_and_costs_its_goods() {
        Order placed = node.process.place(twoTeas(customer, "k")).getOrder();

        assertThat(placed.getTotal()).isEqualTo(placed.getGoods());
        assertThat(deliveryOf(placed)).isEqualTo(Delivery.STANDARD);
    }

    /** As a node of the version before writes it, which knows no delivery. */
    @Test
    void order_in_whose_row_nothing_is_said_comes_by_standard() {
        String id = UUID.randomUUID().toString();
        shop.databases()
                .get(0)
                .inNew(database -> database.createNativeQuery("insert into ordering.customer_order (id, version,"
                                + " customer_id, status, stock, payment, currency, total_minor, placed_at) values"
                                + " (?, 1, ?, 'CONFIRMED', 'SETTLED', 'INVOICE', 'GBP', 0, current_timestamp)")
                        .setParameter(1, id)
                        .setParameter(2, customer)
                        .executeUpdate());

        assertThat(node.history.deliveriesOf(customer, List.of(id)))
                .extracting(OrderDelivery::getDelivery)
                .containsExactly(Delivery.STANDARD);
    }

    @Test
    void changed_price_of_delivery_is_refused_before_anything_is_written_and_frees_the_key() {
        node.expressPrice = new BigDecimal("6");

        assertThatThrownBy(() -> node.process.place(twoTeas(customer, "k"), EXPRESS))
                .isInstanceOfSatisfying(
                        DeliveryChangedException.class,
                        changed -> assertThat(changed.getOffered()).isEqualTo(node.deliveries.offered()));

        assertThat(shop.orders(customer)).isEmpty();
        assertThat(shop.catalog.free("tea")).isEqualTo(PIECES);
        assertThat(node.process
                        .place(twoTeas(customer, "k"), node.deliveries.offered().get(1))
                        .isCreated())
                .isTrue();
    }

    @Test
    void same_key_again_answers_the_same_order_whatever_delivery_costs_by_now() {
        Order first = node.process.place(twoTeas(customer, "k"), EXPRESS).getOrder();
        node.expressPrice = new BigDecimal("6");

        PlacedOrder again = node.process.place(twoTeas(customer, "k"), EXPRESS);
        PlacedOrder asStandard = node.process.place(twoTeas(customer, "k"));

        assertThat(List.of(again, asStandard)).allSatisfy(placed -> {
            assertThat(placed.isCreated()).isFalse();
            assertThat(placed.getOrder().getId()).isEqualTo(first.getId());
            assertThat(placed.getOrder().getTotal()).isEqualTo(first.getTotal());
        });
        assertThat(deliveryOf(first)).isEqualTo(Delivery.EXPRESS);
    }

    @Test
    void customers_see_how_their_own_orders_come() {
        Order own = node.process.place(twoTeas(customer, "k"), EXPRESS).getOrder();
        String other = shop.customer();
        Order others = node.process.place(twoTeas(other, "k"), EXPRESS).getOrder();

        List<OrderDelivery> found =
                node.history.deliveriesOf(customer, List.of(own.getId(), others.getId(), "nothing"));

        assertThat(found)
                .extracting(OrderDelivery::getOrderId, OrderDelivery::getDelivery)
                .containsExactly(tuple(own.getId(), Delivery.EXPRESS));
        assertThat(node.history.deliveriesOf(customer, List.of())).isEmpty();
    }

    @Test
    void more_orders_than_a_page_holds_are_not_looked_up() {
        for (List<String> wrong : Arrays.asList(null, Collections.nCopies(OrderRules.LARGEST_PAGE + 1, "x"))) {
            assertThatThrownBy(() -> node.history.deliveriesOf(customer, wrong))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refusal -> assertThat(refusal.getField()).isEqualTo("orderIds"));
        }
    }

    private Delivery deliveryOf(Order order) {
        return shop.otherNode().history.deliveriesOf(customer, List.of(order.getId())).stream()
                .map(OrderDelivery::getDelivery)
                .findFirst()
                .orElseThrow();
    }
}
