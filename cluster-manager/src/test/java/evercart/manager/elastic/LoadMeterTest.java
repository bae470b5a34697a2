package evercart.manager.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import evercart.manager.balancer.Member;
import evercart.manager.node.NodeState;
import evercart.manager.policy.NodeLoad;
import evercart.manager.policy.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadMeterTest {
    private static final Instant START = Instant.parse("2030-11-11T00:00:00Z");
    private static final Map<String, NodeState> BOTH_READY = Map.of("a1", NodeState.READY, "a2", NodeState.READY);

    private final LoadMeter meter = new LoadMeter(10);

    @Test
    void arrivals_are_requests_a_second_over_all_nodes() {
        look(0, member("a1", 0, 100), member("a2", 0, 50));

        Observation seen = look(2, member("a1", 0, 160), member("a2", 0, 90));

        assertThat(seen.totals().get("arrivals")).isCloseTo(50, offset(1e-9));
    }

    @Test
    void nothing_is_known_of_arrivals_at_the_first_look_or_without_a_balancer() {
        assertThat(look(0, member("a1", 0, 100)).totals()).isEmpty();

        assertThat(meter.look(2, BOTH_READY, 0, new Sample(START.plusSeconds(2), Map.of(), Map.of()))
                        .totals())
                .isEmpty();
    }

    @Test
    void a_balancer_that_was_started_again_does_not_count_backwards() {
        look(0, member("a1", 0, 100));

        assertThat(look(2, member("a1", 0, 4)).totals()).containsEntry("arrivals", 0.0);
    }

    @Test
    void a_node_that_comes_back_to_the_balancers_is_no_rush() {
        look(0, member("a1", 0, 100));
        look(2, member("a1", 0, 120), member("a2", 0, 80_000));

        Observation seen = look(4, member("a1", 0, 140), member("a2", 0, 80_020));

        assertThat(seen.totals()).containsEntry("arrivals", 15.0);
    }

    @Test
    void a_look_at_which_no_balancer_answered_loses_no_request() {
        look(0, member("a1", 0, 100));
        look(2);

        assertThat(look(4, member("a1", 0, 140)).totals()).containsEntry("arrivals", 10.0);
    }

    @Test
    void busy_threads_are_an_average_of_five_seconds() {
        look(0, member("a1", 9, 0));
        look(4, member("a1", 2, 0));
        Observation seen = look(8, member("a1", 4, 0));

        assertThat(seen.nodes()).contains(NodeLoad.serving("a1", Map.of("busy-threads", 0.3)));
    }

    @Test
    void processors_are_what_a_node_kept_busy_between_the_looks() {
        busy(0, Map.of("a1", Duration.ofSeconds(100), "a2", Duration.ofSeconds(50)));

        Observation seen = busy(4, Map.of("a1", Duration.ofSeconds(106), "a2", Duration.ofSeconds(2)));

        assertThat(seen.nodes())
                .containsExactlyInAnyOrder(
                        NodeLoad.serving("a1", Map.of("cpu", 1.5)), NodeLoad.serving("a2", Map.of()));
    }

    private Observation busy(int seconds, Map<String, Duration> busy) {
        return meter.look(2, BOTH_READY, 0, new Sample(START.plusSeconds(seconds), Map.of(), busy));
    }

    @Test
    void a_node_that_starts_bears_nothing_and_a_dead_one_is_not_there() {
        Observation seen = meter.look(
                3,
                Map.of("a1", NodeState.READY, "a2", NodeState.STARTING, "a3", NodeState.DEAD),
                1,
                new Sample(START, Map.of(), Map.of()));

        assertThat(seen.size()).isEqualTo(3);
        assertThat(seen.nodes()).containsExactlyInAnyOrder(NodeLoad.serving("a1", Map.of()), NodeLoad.starting("a2"));
    }

    private Observation look(int seconds, Member... members) {
        Map<String, Member> byName = java.util.Arrays.stream(members)
                .collect(java.util.stream.Collectors.toMap(Member::name, member -> member));
        return meter.look(2, BOTH_READY, 0, new Sample(START.plusSeconds(seconds), byName, Map.of()));
    }

    private static Member member(String name, int inFlight, long requests) {
        return new Member(name, "ready", inFlight, requests, 0, 0);
    }
}
