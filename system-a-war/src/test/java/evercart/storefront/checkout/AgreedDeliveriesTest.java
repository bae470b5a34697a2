package evercart.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderDelivery;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderStatus;
import evercart.api.ordering.Payment;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedDeliveriesTest {
    private static final Order FIRST = order("first", 1400);
    private static final Order SECOND = order("second", 900);

    @Test
    void orders_of_which_nothing_is_known_come_by_standard() {
        AgreedDeliveries deliveries = AgreedDeliveries.lookedUp(
                List.of(FIRST, SECOND), ids -> List.of(new OrderDelivery("first", Delivery.EXPRESS)));

        assertThat(deliveries.of(FIRST)).isEqualTo(Delivery.EXPRESS);
        assertThat(deliveries.of(SECOND)).isEqualTo(Delivery.STANDARD);
    }

    @Test
    void nobody_is_asked_about_no_orders() {
        AgreedDeliveries.lookedUp(List.of(), ids -> {
            throw new AssertionError("asked about nothing");
        });
    }

    @Test
    void bill_of_an_order_adds_up_to_its_total() {
        Bill bill = Bill.of(FIRST, Delivery.EXPRESS);

        assertThat(bill.getGoods()).isEqualTo(Money.ofMinor(900, "GBP"));
        assertThat(bill.getDelivery().getPrice()).isEqualTo(Money.ofMinor(500, "GBP"));
        assertThat(bill.getTotal()).isEqualTo(FIRST.getTotal());
        assertThat(Bill.of(SECOND, Delivery.STANDARD).getDelivery().getPrice().isZero())
                .isTrue();
    }

    private static Order order(String id, long total) {
        OrderLine tea = new OrderLine("tea", LocalizedText.of("Tea", null), 2, Money.ofMinor(450, "GBP"));
        return new Order(
                id,
                "customer",
                OrderStatus.CONFIRMED,
                List.of(tea),
                Money.ofMinor(total, "GBP"),
                Payment.INVOICE,
                null,
                Instant.EPOCH);
    }
}
