package evercart.manager.heal;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.manager.node.NodeState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealingTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final Healing healing = new Healing();

    @Test
    void a_dead_node_is_helped_at_once() {
        assertThat(healing.look(Map.of("a1", NodeState.READY, "a2", NodeState.DEAD), NOW))
                .contains("a2");
    }

    @Test
    void a_silent_node_is_given_ten_seconds() {
        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW)).isEmpty();
        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(9)))
                .isEmpty();

        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(10)))
                .contains("a1");
    }

    @Test
    void a_node_that_answers_again_in_between_is_given_them_anew() {
        healing.look(Map.of("a1", NodeState.FROZEN), NOW);
        healing.look(Map.of("a1", NodeState.READY), NOW.plusSeconds(6));
        healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(8));

        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(12)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "DRAINING", "STOPPED"})
    void a_node_that_is_as_somebody_wants_it_is_left_alone(NodeState state) {
        healing.look(Map.of("a1", state), NOW);

        assertThat(healing.look(Map.of("a1", state), NOW.plus(Duration.ofDays(1))))
                .isEmpty();
    }

    @Test
    void help_that_did_not_help_comes_after_twice_the_time() {
        Instant helped = NOW;
        for (int pause : new int[] {10, 20, 40, 80}) {
            assertThat(healing.look(Map.of("a1", NodeState.DEAD), helped)).contains("a1");
            healing.helped("a1", helped);

            assertThat(healing.look(Map.of("a1", NodeState.DEAD), helped.plusSeconds(pause - 1)))
                    .as("after " + pause + " s")
                    .isEmpty();
            helped = helped.plusSeconds(pause);
        }
    }

    @Test
    void a_node_that_was_well_for_two_minutes_is_helped_at_once_again() {
        healing.look(Map.of("a1", NodeState.DEAD), NOW);
        healing.helped("a1", NOW);
        healing.look(Map.of("a1", NodeState.READY), NOW.plusSeconds(1));
        healing.look(Map.of("a1", NodeState.READY), NOW.plusSeconds(130));

        assertThat(healing.look(Map.of("a1", NodeState.DEAD), NOW.plusSeconds(131)))
                .contains("a1");
    }

    @Test
    void of_several_that_need_it_one_is_helped_and_then_the_next() {
        Map<String, NodeState> dead = Map.of("a1", NodeState.DEAD, "a2", NodeState.DEAD);
        assertThat(healing.look(dead, NOW)).contains("a1");
        healing.helped("a1", NOW);

        assertThat(healing.look(dead, NOW.plusSeconds(1))).contains("a2");
    }
}
