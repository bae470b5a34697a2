package evercart.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.Money;
import evercart.api.ordering.Delivery;
import evercart.api.ordering.DeliveryTerms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownDeliveriesTest {
    private static final DeliveryTerms STANDARD = DeliveryTerms.standard("GBP");
    private static final DeliveryTerms EXPRESS = new DeliveryTerms(Delivery.EXPRESS, Money.ofMinor(500, "GBP"));

    @Test
    void what_a_form_brings_back_is_what_was_shown() {
        ShownDeliveries shown = new ShownDeliveries(List.of(STANDARD, EXPRESS));

        assertThat(ShownDeliveries.parse(shown.toText(), STANDARD)).isEqualTo(shown);
        assertThat(shown.of(Delivery.EXPRESS)).contains(EXPRESS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "EXPRESS", "EXPRESS*", "EXPRESS*-5", "DRONE*5", "STANDARD*7", "EXPRESS*9999999999999999"
            })
    void where_nothing_can_be_read_there_is_standard_and_it_is_free(String text) {
        ShownDeliveries shown = ShownDeliveries.parse(text, STANDARD);

        assertThat(shown.all()).containsExactly(STANDARD);
        assertThat(shown.of(Delivery.EXPRESS)).isEmpty();
    }
}
