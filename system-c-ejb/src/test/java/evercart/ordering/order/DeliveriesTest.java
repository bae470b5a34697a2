package evercart.ordering.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryChangedException;
import evercart.api.ordering.DeliveryTerms;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveriesTest {

    @Test
    void standard_is_free_and_express_costs_what_is_configured() {
        assertThat(at("4.95").offered())
                .containsExactly(DeliveryTerms.standard("GBP"), express(495))
                .first()
                .satisfies(standard -> assertThat(standard.getPrice().isZero()).isTrue());
    }

    @Test
    void an_amount_without_decimals_suits_a_currency_without_them() {
        Deliveries yen = new Deliveries("JPY", () -> new BigDecimal("5"));

        assertThat(yen.offered().get(1).getPrice()).isEqualTo(Money.ofMinor(5, "JPY"));
    }

    @Test
    void terms_of_now_are_welcome_and_others_are_answered_with_what_there_is() {
        Deliveries deliveries = at("5");

        assertThatCode(() -> deliveries.check(express(500))).doesNotThrowAnyException();
        for (DeliveryTerms other :
                new DeliveryTerms[] {express(499), new DeliveryTerms(Delivery.STANDARD, Money.ofMinor(1, "GBP"))}) {
            assertThatThrownBy(() -> deliveries.check(other))
                    .isInstanceOfSatisfying(DeliveryChangedException.class, changed -> {
                        assertThat(changed.getWanted()).isEqualTo(other.getDelivery());
                        assertThat(changed.getOffered()).isEqualTo(deliveries.offered());
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "4.999"})
    void a_price_that_is_none_hinders_express_alone(String price) {
        Deliveries deliveries = at(price);

        assertThatCode(() -> deliveries.check(deliveries.standard())).doesNotThrowAnyException();
        assertThatThrownBy(deliveries::offered)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Deliveries.EXPRESS_PRICE);
    }

    private static Deliveries at(String price) {
        return new Deliveries("GBP", () -> new BigDecimal(price));
    }

    private static DeliveryTerms express(long pence) {
        return new DeliveryTerms(Delivery.EXPRESS, Money.ofMinor(pence, "GBP"));
    }
}
