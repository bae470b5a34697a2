package evercart.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.Money;
import evercart.api.ordering.DeliveryTerms;
import evercart.api.ordering.OrderNotCancellableException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final CustomerOrder order = new CustomerOrder(
            new Purchase(Shop.twoTeas("c", "k"), DeliveryTerms.standard("GBP"), Money.ofMinor(900, "GBP")),
            StockStep.CHECK_PRICES,
            NOW);

    @Test
    void goes_from_price_to_stock_to_the_end() {
        assertState("RECEIVED/CHECK_PRICES");
        order.pricesAgree(NOW);
        assertState("RECEIVED/RESERVE");
        order.reserved(NOW);
        assertState("CONFIRMED/COMMIT");
        order.committed(NOW);
        assertState("CONFIRMED/SETTLED");
    }

    @Test
    void refused_order_may_have_left_stock_to_release() {
        order.refused(NOW);
        assertState("REJECTED/RELEASE");
        order.released(NOW);
        assertState("REJECTED/SETTLED");
    }

    @Test
    void refusal_that_comes_too_late_does_not_touch_a_confirmed_order() {
        confirm();

        order.refused(NOW);

        assertState("CONFIRMED/COMMIT");
    }

    @Test
    void lost_reservation_is_made_again() {
        confirm();

        order.reservationLost(NOW);
        assertState("CONFIRMED/RESERVE");
        order.reserved(NOW);
        assertState("CONFIRMED/COMMIT");
    }

    @Test
    void stock_that_comes_for_a_closed_order_is_released() {
        order.cancel(NOW);
        order.released(NOW);
        assertState("CANCELLED/SETTLED");

        order.reserved(NOW);
        assertState("CANCELLED/RELEASE");

        order.released(NOW);
        order.committed(NOW);
        assertState("CANCELLED/RELEASE");
    }

    @Test
    void reports_that_come_twice_change_nothing() {
        confirm();
        order.reserved(NOW);
        assertState("CONFIRMED/COMMIT");

        order.committed(NOW);
        order.committed(NOW);
        order.reserved(NOW);
        order.pricesAgree(NOW);
        order.reservationLost(NOW);
        order.released(NOW);
        assertState("CONFIRMED/SETTLED");
    }

    @Test
    void rejected_order_cannot_be_cancelled() {
        order.refused(NOW);

        assertThatThrownBy(() -> order.cancel(NOW)).isInstanceOf(OrderNotCancellableException.class);
    }

    private void confirm() {
        order.pricesAgree(NOW);
        order.reserved(NOW);
    }

    private void assertState(String expected) {
        assertThat(order.state()).hasToString(expected);
    }
}
