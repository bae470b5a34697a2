package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerTest {
    private final Customer ann = new Customer("ann@example.org");

    @Test
    void an_acknowledged_line_has_to_be_there() {
        ann.acknowledged("MUG", 2);
        assertThat(ann.recognises(Map.of("MUG", 2))).isTrue();
        assertThat(ann.recognises(Map.of("MUG", 1))).isFalse();
        assertThat(ann.recognises(Map.of())).isFalse();
        assertThat(ann.recognises(Map.of("MUG", 2, "POT", 1)))
                .as("a line of somebody else")
                .isFalse();
    }

    @Test
    void an_unanswered_line_may_be_there_or_not() {
        ann.acknowledged("MUG", 2);
        ann.unanswered("POT");
        assertThat(ann.recognises(Map.of("MUG", 2))).isTrue();
        assertThat(ann.recognises(Map.of("MUG", 2, "POT", 7))).isTrue();
        assertThat(ann.recognises(Map.of("POT", 7))).isFalse();
        ann.acknowledged("POT", 3);
        assertThat(ann.recognises(Map.of("MUG", 2, "POT", 7))).isFalse();
    }

    @Test
    void an_order_empties_the_cart_and_one_without_an_answer_may() {
        ann.acknowledged("MUG", 2);
        ann.orderUnanswered();
        assertThat(ann.recognises(Map.of())).isTrue();
        assertThat(ann.recognises(Map.of("MUG", 2))).isTrue();
        ann.ordered("o1");
        assertThat(ann.recognises(Map.of())).isTrue();
        assertThat(ann.recognises(Map.of("MUG", 2))).isFalse();
    }

    @Test
    void one_visit_at_a_time() {
        assertThat(ann.begin()).isTrue();
        assertThat(ann.begin()).isFalse();
        ann.end();
        assertThat(ann.begin()).isTrue();
    }
}
