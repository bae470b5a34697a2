package evercart.manager.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures are those that the algorithm's description in the documentation of Kubernetes leads to. */
class TargetTrackingTest {
    private static final Signal BUSY = Signal.ofNode("busy", 0.5);
    private static final Signal ARRIVALS = Signal.ofTotal("arrivals", 100);

    @Test
    void twice_the_target_asks_for_twice_the_nodes() {
        assertThat(asked(BUSY, nodes(1.0, 1.0, 1.0))).isEqualTo(6);
    }

    @Test
    void half_the_target_asks_for_half_the_nodes_rounded_up() {
        assertThat(asked(BUSY, nodes(0.25, 0.25, 0.25))).isEqualTo(2);
    }

    @Test
    void within_the_tolerance_the_size_stays() {
        assertThat(asked(BUSY, nodes(0.55, 0.55, 0.55))).isEqualTo(3);
        assertThat(asked(BUSY, nodes(0.45, 0.45, 0.45))).isEqualTo(3);
    }

    @Test
    void a_silent_node_counts_as_idle_when_the_others_ask_for_more() {
        assertThat(asked(BUSY, nodes(1.0, 1.0, null))).isEqualTo(4);
        assertThat(asked(BUSY, nodes(0.6, 0.6, null)))
                .as("two at 0.6 and one idle are below the target")
                .isEqualTo(3);
    }

    @Test
    void a_silent_node_counts_as_well_used_when_the_others_ask_for_fewer() {
        assertThat(asked(BUSY, nodes(0.1, 0.1, null))).isEqualTo(2);
    }

    @Test
    void nodes_that_start_will_bear_a_part_of_what_is_too_much_now() {
        Observation starting = observe(5, nodes(1.0, 1.0, 1.0), 2, Map.of());
        assertThat(asked(BUSY, starting)).isEqualTo(6);
        Observation enough = observe(6, nodes(1.0, 1.0, 1.0), 3, Map.of());
        assertThat(asked(BUSY, enough)).isEqualTo(6);
    }

    @Test
    void a_total_is_shared_by_as_many_nodes_as_it_takes() {
        assertThat(asked(ARRIVALS, observe(3, List.of(), 0, Map.of("arrivals", 2_950.0))))
                .isEqualTo(30);
        assertThat(asked(ARRIVALS, observe(3, List.of(), 0, Map.of("arrivals", 320.0))))
                .isEqualTo(3);
        assertThat(asked(ARRIVALS, observe(3, List.of(), 0, Map.of("arrivals", 0.0))))
                .isZero();
    }

    @Test
    void the_signal_that_asks_for_the_most_wins_and_gives_the_reason() {
        Observation seen = observe(3, nodes(1.0, 1.0, 1.0), 0, Map.of("arrivals", 400.0));
        Recommendation most = Recommendation.from(List.of(ARRIVALS, BUSY), seen);
        assertThat(most.nodes()).isEqualTo(6);
        assertThat(most.reason()).isEqualTo("busy 1.00 on average at a target of 0.50 a node asks for 6 nodes");
    }

    @Test
    void while_one_signal_is_unknown_the_others_may_only_ask_for_more() {
        Observation little = observe(3, nodes(0.1, 0.1, 0.1), 0, Map.of());
        assertThat(Recommendation.from(List.of(ARRIVALS, BUSY), little))
                .isEqualTo(new Recommendation(3, "nobody knows arrivals, so the size stays"));
        Observation much = observe(3, nodes(1.0, 1.0, 1.0), 0, Map.of());
        assertThat(Recommendation.from(List.of(ARRIVALS, BUSY), much).nodes()).isEqualTo(6);
    }

    @Test
    void when_nothing_is_known_the_size_stays() {
        Recommendation blind = Recommendation.from(List.of(ARRIVALS, BUSY), observe(4, nodes(null, null), 0, Map.of()));
        assertThat(blind).isEqualTo(new Recommendation(4, "nobody knows arrivals and busy, so the size stays"));
    }

    private static int asked(Signal signal, List<NodeLoad> nodes) {
        return asked(signal, observe(nodes.size(), nodes, 0, Map.of()));
    }

    private static int asked(Signal signal, Observation seen) {
        return TargetTracking.of(signal, seen).orElseThrow().nodes();
    }

    private static List<NodeLoad> nodes(Double... busy) {
        List<NodeLoad> nodes = new ArrayList<>();
        Arrays.stream(busy)
                .map(value -> value == null ? Map.<String, Double>of() : Map.of("busy", value))
                .forEach(values -> nodes.add(NodeLoad.serving("a" + (nodes.size() + 1), values)));
        return nodes;
    }

    private static Observation observe(int size, List<NodeLoad> nodes, int starting, Map<String, Double> totals) {
        List<NodeLoad> all = new ArrayList<>(nodes);
        for (int i = 0; i < starting; i++) {
            all.add(NodeLoad.starting("new" + i));
        }
        return new Observation(size, all, totals, 0);
    }
}
