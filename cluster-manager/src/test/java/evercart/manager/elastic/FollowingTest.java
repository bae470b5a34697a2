package evercart.manager.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.manager.policy.Decision;
import evercart.manager.policy.Observation;
import evercart.manager.policy.Policy;
import evercart.manager.policy.PolicyReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final Instant START = Instant.parse("2030-11-11T00:00:00Z");
    private static final Map<String, String> SETTINGS = Map.of(
            "evercart.manager.a.min", "1",
            "evercart.manager.a.max", "9",
            "evercart.manager.a.signals", "arrivals 10 of a share",
            "evercart.manager.a.step-up", "2 nodes or 0 % in PT10S");

    private final Following system = new Following();

    @Test
    void what_was_decided_while_something_else_was_under_way_uses_up_no_step() {
        for (int second = 0; second < 8; second += 2) {
            system.remember(decide(second), false);
        }

        assertThat(decide(8).size()).isEqualTo(3);
    }

    @Test
    void what_was_done_uses_up_the_step() {
        system.remember(decide(0), false);
        system.remember(decide(4), false);
        system.remember(decide(6), true);

        assertThat(decide(8).size()).isEqualTo(1);
        assertThat(system.last()).map(Decision::size).contains(3);
    }

    private Decision decide(int second) {
        Policy policy = PolicyReader.read(key -> Optional.ofNullable(SETTINGS.get(key)), "a");
        Observation seen = new Observation(1, List.of(), Map.of("arrivals", 90.0), 0);
        return system.decide(policy, seen, START.plusSeconds(second));
    }
}
