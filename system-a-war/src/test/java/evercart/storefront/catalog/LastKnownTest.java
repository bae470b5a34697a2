package evercart.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LastKnownTest {
    private static final Supplier<String> AWAY = () -> {
        throw new CatalogAwayException(null);
    };

    private final LastKnown<String> known = new LastKnown<>();

    @Test
    void the_last_answer_stands_while_the_catalogue_is_away() {
        known.orAsk(() -> "first");
        known.orAsk(() -> "second");

        assertThat(known.orAsk(AWAY)).isEqualTo("second");
    }

    @Test
    void without_any_answer_the_catalogue_is_away() {
        assertThatThrownBy(() -> known.orAsk(AWAY)).isInstanceOf(CatalogAwayException.class);
    }
}
