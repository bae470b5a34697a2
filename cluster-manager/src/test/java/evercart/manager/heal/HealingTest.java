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
                .contains(restart("a2"));
    }

    @Test
    void a_silent_node_is_given_ten_seconds() {
        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW)).isEmpty();
        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(9)))
                .isEmpty();

        assertThat(healing.look(Map.of("a1", NodeState.FROZEN), NOW.plusSeconds(10)))
                .contains(restart("a1"));
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
    void a_node_that_ends_in_the_first_moment_of_its_start_is_not_taken_for_one_that_was_stopped() {
        healing.look(Map.of("a1", NodeState.DEAD), NOW);
        healing.helped("a1", NOW);

        assertThat(healing.look(Map.of("a1", NodeState.STOPPED), NOW.plusSeconds(9)))
                .isEmpty();
        assertThat(healing.look(Map.of("a1", NodeState.STOPPED), NOW.plusSeconds(10)))
                .contains(restart("a1"));
    }

    @Test
    void a_node_that_was_ready_since_it_was_helped_may_be_stopped() {
        healing.look(Map.of("a1", NodeState.DEAD), NOW);
        healing.helped("a1", NOW);
        healing.look(Map.of("a1", NodeState.READY), NOW.plusSeconds(40));

        assertThat(healing.look(Map.of("a1", NodeState.STOPPED), NOW.plusSeconds(50)))
                .isEmpty();
    }

    @Test
    void help_that_did_not_help_comes_after_twice_the_time() {
        Instant helped = NOW;
        for (int pause : new int[] {10, 20, 40, 80}) {
            assertThat(healing.look(Map.of("a1", NodeState.DEAD), helped))
                    .map(Healing.Help::node)
                    .contains("a1");
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
                .contains(restart("a1"));
    }

    @Test
    void of_several_that_need_it_one_is_helped_and_then_the_next() {
        Map<String, NodeState> dead = Map.of("a1", NodeState.DEAD, "a2", NodeState.DEAD);
        assertThat(healing.look(dead, NOW)).contains(restart("a1"));
        healing.helped("a1", NOW);

        assertThat(healing.look(dead, NOW.plusSeconds(1))).contains(restart("a2"));
    }

    @Test
    void a_node_that_three_restarts_did_not_help_is_replaced() {
        Instant now = NOW;
        for (int restart = 1; restart <= 3; restart++) {
            assertThat(healing.look(Map.of("a1", NodeState.DEAD), now)).contains(restart("a1"));
            healing.helped("a1", now);
            now = now.plus(Duration.ofMinutes(1));
        }

        assertThat(healing.look(Map.of("a1", NodeState.DEAD), now)).contains(new Healing.Help("a1", true));
    }

    @Test
    void a_node_that_was_ready_may_be_unready_for_two_minutes_and_one_that_starts_for_five() {
        healing.look(Map.of("a1", NodeState.READY, "a2", NodeState.READY, "a3", NodeState.STARTING), NOW);
        Map<String, NodeState> later =
                Map.of("a1", NodeState.READY, "a2", NodeState.STARTING, "a3", NodeState.STARTING);
        healing.look(later, NOW.plusSeconds(1));

        assertThat(healing.look(later, NOW.plusSeconds(120))).isEmpty();
        assertThat(healing.look(later, NOW.plusSeconds(121))).contains(restart("a2"));
        healing.helped("a2", NOW.plusSeconds(121));
        assertThat(healing.look(later, NOW.plusSeconds(299))).isEmpty();
        assertThat(healing.look(later, NOW.plusSeconds(300))).contains(restart("a3"));
    }

    @Test
    void when_no_node_is_ready_restarts_do_not_help() {
        Map<String, NodeState> unready = Map.of("a1", NodeState.STARTING, "a2", NodeState.STARTING);
        healing.look(Map.of("a1", NodeState.READY, "a2", NodeState.READY), NOW);
        healing.look(unready, NOW.plusSeconds(1));

        assertThat(healing.look(unready, NOW.plus(Duration.ofHours(1)))).isEmpty();
    }

    private static Healing.Help restart(String node) {
        return new Healing.Help(node, false);
    }
}
