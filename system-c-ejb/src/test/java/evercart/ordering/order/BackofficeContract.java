package evercart.ordering.order;

import static evercart.ordering.order.Shop.EXPRESS;
import static evercart.ordering.order.Shop.cup;
import static evercart.ordering.order.Shop.request;
import static evercart.ordering.order.Shop.tea;
import static evercart.ordering.order.Shop.twoTeas;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import evercart.api.InvalidInputException;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderFile;
import evercart.api.ordering.OrderNotCancellableException;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.OrderTransitionException;
import evercart.api.ordering.SalesDay;
import evercart.api.ordering.SalesReport;
import evercart.api.ordering.UnknownOrderException;
import evercart.api.staff.Change;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do with orders and see of them, on any database. */
abstract class BackofficeContract extends ShopContract {
    private static final String KIM = "kim@evercart.example";

    private TestNode node;

    @BeforeEach
    void a_node() {
        node = shop.node();
    }

    @Test
    void order_is_packed_then_shipped_and_every_step_is_remembered() {
        String id = place();

        assertThat(node.process.pack(id, KIM).getStatus()).isEqualTo(OrderStatus.PACKED);
        assertThat(node.process.ship(id, KIM).getStatus()).isEqualTo(OrderStatus.SHIPPED);

        OrderFile file = node.backoffice.order(id);
        assertThat(file.isStockTaken()).isTrue();
        assertThat(file.getOrder().getEmail()).isEqualTo(customer + "@example.com");
        assertThat(file.getChanges())
                .extracting(Change::getWho, Change::getBefore, Change::getAfter)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(KIM, "PACKED", "SHIPPED"),
                        org.assertj.core.groups.Tuple.tuple(KIM, "CONFIRMED", "PACKED"),
                        org.assertj.core.groups.Tuple.tuple("shop", "RECEIVED", "CONFIRMED"));
        assertThat(node.backoffice.changes(1, 10).getTotal()).isEqualTo(2);
    }

    @Test
    void doing_it_twice_changes_nothing_and_is_remembered_once() {
        String id = place();
        node.process.pack(id, KIM);
        node.process.pack(id, "li@evercart.example");
        node.process.ship(id, KIM);
        node.process.ship(id, KIM);
        node.process.refund(id, OrderStatus.SHIPPED, true, KIM);

        Order again = node.process.refund(id, OrderStatus.SHIPPED, true, KIM);

        assertThat(again.getStatus()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(node.backoffice.order(id).getChanges()).hasSize(4);
        assertThat(shop.catalog.free("tea")).isEqualTo(Shop.PIECES);
        assertThat(shop.mails()).isEqualTo(1);
    }

    @Test
    void customer_is_told_by_mail_when_it_is_shipped_and_when_it_is_refunded() {
        String id = place();
        node.process.pack(id, KIM);
        assertThat(shop.mails()).isEqualTo(1);

        node.process.ship(id, KIM);

        assertThat(shop.mails()).isEqualTo(2);
    }

    @Test
    void order_goes_no_other_way() {
        String id = place();

        refused(() -> node.process.ship(id, KIM));
        refused(() -> node.process.refund(id, OrderStatus.SHIPPED, true, KIM));
        node.process.pack(id, KIM);
        node.process.ship(id, KIM);
        refused(() -> node.process.pack(id, KIM));
        refused(() -> node.process.refund(id, OrderStatus.PACKED, true, KIM));

        assertThat(node.backoffice.order(id).getOrder().getOrder().getStatus()).isEqualTo(OrderStatus.SHIPPED);
        assertThatThrownBy(() -> node.process.pack(UUID.randomUUID().toString(), KIM))
                .isInstanceOf(UnknownOrderException.class);
        assertThatThrownBy(() -> node.process.pack(null, KIM)).isInstanceOf(UnknownOrderException.class);
    }

    @Test
    void order_whose_stock_is_not_taken_yet_is_not_packed() {
        // moments: key, prices, writing, reserving, confirming; the commit at system B is the sixth
        String id = shop.node(Fate.unreachable(6))
                .process
                .place(request(customer, "k", tea(2, 450)))
                .getOrder()
                .getId();
        assertThat(node.backoffice.order(id).isStockTaken()).isFalse();

        refused(() -> node.process.pack(id, KIM));
        shop.passTime();

        assertThat(node.process.pack(id, KIM).getStatus()).isEqualTo(OrderStatus.PACKED);
    }

    @Test
    void customer_cannot_cancel_what_is_packed() {
        String id = place();
        node.process.pack(id, KIM);

        assertThatThrownBy(() -> node.process.cancel(customer, id)).isInstanceOf(OrderNotCancellableException.class);
    }

    @Test
    void refund_of_what_was_not_shipped_gives_its_stock_back() {
        String confirmed = place();
        String packed = place();
        node.process.pack(packed, KIM);

        node.process.refund(confirmed, OrderStatus.CONFIRMED, false, KIM);
        node.process.refund(packed, OrderStatus.PACKED, false, KIM);

        assertThat(shop.catalog.free("tea")).isEqualTo(Shop.PIECES);
        assertThat(shop.open()).isZero();
    }

    @Test
    void refund_of_what_was_shipped_gives_stock_back_only_when_the_goods_came_back() {
        String lost = shipped();
        String returned = shipped();

        node.process.refund(lost, OrderStatus.SHIPPED, false, KIM);
        node.process.refund(returned, OrderStatus.SHIPPED, true, KIM);

        assertThat(shop.catalog.free("tea")).isEqualTo(Shop.PIECES - 2);
        assertThat(shop.open()).isZero();
    }

    @Test
    void refund_is_finished_by_another_node_when_its_own_dies() {
        String id = shipped();
        // moments: looking, changing, then the release at system B
        assertThatThrownBy(() -> shop.node(Fate.deathBefore(3)).process.refund(id, OrderStatus.SHIPPED, true, KIM))
                .isInstanceOf(Fate.NodeDied.class);
        assertThat(shop.catalog.free("tea")).isEqualTo(Shop.PIECES - 2);

        shop.passTime();

        assertThat(shop.catalog.free("tea")).isEqualTo(Shop.PIECES);
        assertThat(shop.open()).isZero();
    }

    @Test
    void orders_are_found_by_state_customer_number_address_and_name() {
        String packed = place();
        node.process.pack(packed, KIM);
        String other = shop.customer();
        String others =
                node.process.place(request(other, "k", cup(1))).getOrder().getId();

        assertThat(found(null, OrderStatus.PACKED, null)).containsExactly(packed);
        assertThat(found(null, null, other)).containsExactly(others);
        assertThat(found(numberOf(others), null, null)).containsExactly(others);
        assertThat(found(" " + numberOf(others).toUpperCase(java.util.Locale.ROOT), null, null))
                .containsExactly(others);
        assertThat(found(other.substring(0, 13) + "%", null, null)).isEmpty();
        assertThat(found(other.toUpperCase(java.util.Locale.ROOT), null, null)).containsExactly(others);
        assertThat(found("li LEI", null, null)).containsExactlyInAnyOrder(packed, others);
        assertThat(found("nobody", null, null)).isEmpty();
    }

    private String numberOf(String id) {
        return node.backoffice.order(id).getOrder().getOrder().getNumber();
    }

    @Test
    void list_of_orders_takes_four_queries_however_long_it_is() {
        for (int i = 0; i < 4; i++) {
            node.process.place(request(shop.customer(), "k", tea(2, 450), cup(1)));
        }

        int queries = shop.queriesOf(() -> node.backoffice.orders(new OrderSearch(null, null, null, 1, 100)));

        assertThat(queries).isEqualTo(4);
    }

    @Test
    void what_cannot_be_looked_for_is_refused() {
        assertThatThrownBy(() -> node.backoffice.orders(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> node.backoffice.orders(new OrderSearch("", null, "x' or 1=1", 1, 10)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> node.backoffice.orders(new OrderSearch("", null, null, 0, 10)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> node.backoffice.sales(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void customers_are_found_by_address_with_how_much_they_ordered() {
        place();
        place();

        List<CustomerRecord> found =
                node.backoffice.customers(customer.substring(0, 20), 1, 10).getItems();

        assertThat(found).extracting(CustomerRecord::getId).containsExactly(customer);
        assertThat(found.get(0).getOrders()).isEqualTo(2);
        assertThat(node.backoffice.customer(customer).getEmail()).isEqualTo(customer + "@example.com");
    }

    @Test
    void sales_are_told_day_by_day_without_what_came_to_nothing() {
        place();
        shop.clock.move(Duration.ofDays(1));
        place();
        node.process.pack(place(), KIM);
        String refunded = place();
        node.process.refund(refunded, OrderStatus.CONFIRMED, true, KIM);

        SalesReport report = node.backoffice.sales(3);

        assertThat(report.getDays()).extracting(SalesDay::getOrders).containsExactly(0L, 1L, 2L);
        assertThat(report.getDays().get(2).getRevenue().getMinorUnits()).isEqualTo(1800);
        assertThat(report.getProducts().get(0).getPieces()).isEqualTo(6);
        assertThat(report.getStates())
                .filteredOn(state -> state.getOrders() > 0)
                .extracting(state -> state.getStatus() + " " + state.getOrders())
                .containsExactly("CONFIRMED 2", "PACKED 1", "REFUNDED 1");
    }

    @Test
    void delivery_is_part_of_what_a_day_brought_and_of_no_product() {
        String sent = node.process
                .place(twoTeas(customer, "sent"), EXPRESS)
                .getOrder()
                .getId();
        String refunded = node.process
                .place(twoTeas(customer, "refunded"), EXPRESS)
                .getOrder()
                .getId();
        node.process.refund(refunded, OrderStatus.CONFIRMED, true, KIM);

        SalesReport report = node.backoffice.sales(1);

        assertThat(report.getDays().get(0).getRevenue().getMinorUnits()).isEqualTo(1400);
        assertThat(report.getProducts().get(0).getRevenue().getMinorUnits()).isEqualTo(900);
        assertThat(node.backoffice.order(sent).getOrder().getOrder().getDeliveryPrice())
                .isEqualTo(EXPRESS.getPrice());
    }

    @Test
    void staff_see_how_orders_come_whose_ever_they_are() {
        String standard = place();
        String express = node.process
                .place(twoTeas(shop.customer(), "k"), EXPRESS)
                .getOrder()
                .getId();

        List<OrderDelivery> found = node.backoffice.deliveriesOf(List.of(standard, express, "' or 1=1"));

        assertThat(found)
                .extracting(OrderDelivery::getOrderId, OrderDelivery::getDelivery)
                .containsExactlyInAnyOrder(tuple(standard, Delivery.STANDARD), tuple(express, Delivery.EXPRESS));
        assertThat(node.backoffice.deliveriesOf(List.of())).isEmpty();
    }

    private List<String> found(String text, OrderStatus status, String of) {
        return node.backoffice.orders(new OrderSearch(text, status, of, 1, 10)).getItems().stream()
                .map(order -> order.getOrder().getId())
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOf(OrderTransitionException.class);
    }

    private String place() {
        return node.process
                .place(request(customer, UUID.randomUUID().toString(), tea(2, 450)))
                .getOrder()
                .getId();
    }

    private String shipped() {
        String id = place();
        node.process.pack(id, KIM);
        node.process.ship(id, KIM);
        return id;
    }
}
