package evercart.storefront.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final List<String> ABC = List.of("a", "b", "c");

    @Test
    void what_moves_changes_places_with_what_stands_there() {
        assertThat(Places.moved(ABC, "b", -1)).containsExactly("b", "a", "c");
        assertThat(Places.moved(ABC, "b", 1)).containsExactly("a", "c", "b");
    }

    @Test
    void nothing_moves_over_an_end_or_from_nowhere() {
        assertThat(Places.moved(ABC, "a", -1)).isEqualTo(ABC);
        assertThat(Places.moved(ABC, "c", 1)).isEqualTo(ABC);
        assertThat(Places.moved(ABC, "d", -1)).isEqualTo(ABC);
    }
}
