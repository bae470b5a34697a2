package evercart.manager.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.manager.domain.Group;
import evercart.manager.policy.Decision;
import evercart.manager.policy.Limit;
import evercart.manager.policy.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    private final Decisions decisions = new Decisions();

    @Test
    void what_is_decided_again_and_again_is_kept_once_however_its_figures_vary() {
        Decision first = decision(0, 2, 2, "arrivals 61 in all suits 2 nodes");
        decisions.made(Group.A, first);
        decisions.made(Group.A, decision(2, 2, 2, "arrivals 64 in all suits 2 nodes"));
        Decision growth = decision(4, 2, 5, "arrivals 300 in all asks for 5 nodes");
        decisions.made(Group.A, growth);

        assertThat(decisions.of(Group.A)).containsExactly(growth, first);
        assertThat(decisions.of(Group.B)).isEmpty();
    }

    @Test
    void another_rule_is_another_decision() {
        decisions.made(Group.A, decision(0, 2, 2, "asks for 5 nodes"));
        decisions.made(
                Group.A, decision(2, 2, 2, "asks for 5 nodes", new Limit(Rule.UP_WINDOW, 5, 2, "in the last 4 s")));

        assertThat(decisions.of(Group.A)).hasSize(2);
    }

    @Test
    void those_of_all_systems_stand_together_the_newest_first() {
        decisions.made(Group.A, decision(0, 2, 2, "suits"));
        decisions.made(Group.B, decision(2, 2, 3, "asks for 3 nodes"));
        decisions.made(Group.A, decision(4, 2, 4, "asks for 4 nodes"));

        assertThat(decisions.newest(2)).extracting(Decisions.Made::group).containsExactly(Group.A, Group.B);
    }

    @Test
    void the_oldest_are_forgotten() {
        for (int second = 0; second < 500; second++) {
            decisions.made(Group.A, decision(second, second, second + 1, "more"));
        }
        assertThat(decisions.of(Group.A)).hasSize(100);
        assertThat(decisions.of(Group.A).get(0).from()).isEqualTo(499);
    }

    private static Decision decision(int second, int from, int size, String reason, Limit... limits) {
        return new Decision(START.plusSeconds(second), from, size, size, 0, reason, List.of(limits));
    }
}
