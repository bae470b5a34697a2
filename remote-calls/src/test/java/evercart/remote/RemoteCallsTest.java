package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.naming.NameNotFoundException;
import org.junit.jupiter.api.Test;

class RemoteCallsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void calls_are_spread_evenly_over_the_nodes() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1", "b3:1").allAvailable()) {
            IntStream.range(0, 3000).parallel().forEach(i -> cluster.greeter().greet());

            assertThat(cluster.calls().nodes()).extracting(NodeStatus::calls).containsOnly(1000L);
            assertThat(cluster.calls().nodes()).extracting(NodeStatus::failures).containsOnly(0L);
        }
    }

    @Test
    void a_draining_node_gets_no_calls_until_it_is_ready_again() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").readiness = Readiness.notReady("503");
            cluster.await(NodeState.DRAINING, "b1:1");
            assertThat(greetings(cluster, 10)).containsOnly("b2:1");

            cluster.node("b1:1").readiness = Readiness.ready("ready");
            cluster.allAvailable();
            assertThat(greetings(cluster, 10)).contains("b1:1", "b2:1");
        }
    }

    @Test
    void a_dead_node_costs_no_failed_call_and_is_looked_up_again_when_it_comes_back() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1").allAvailable()) {
            int lookUps = cluster.node("b1:1").lookUps.get();
            cluster.node("b1:1").die();
            assertThat(greetings(cluster, 10)).containsOnly("b2:1");
            cluster.await(NodeState.UNREACHABLE, "b1:1");

            cluster.node("b1:1").comeBack();
            cluster.allAvailable();
            assertThat(cluster.node("b1:1").lookUps.get()).isGreaterThan(lookUps);
            assertThat(greetings(cluster, 10)).contains("b1:1");
        }
    }

    @Test
    void a_call_that_surely_was_not_carried_out_goes_on_to_another_node_whatever_it_does() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").beforeWork = FakeNode.connectionRefused();

            assertThat(List.of(cluster.greeter().book(), cluster.greeter().book()))
                    .containsOnly("b2:1");
            assertThat(cluster.node("b2:1").carriedOut).hasValue(2);
        }
    }

    @Test
    void an_idempotent_call_that_broke_off_goes_on_to_another_node() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").afterWork = FakeNode.connectionBroken();

            assertThat(greetings(cluster, 2)).containsOnly("b2:1");
            assertThat(cluster.status("b1:1").failures()).isPositive();
        }
    }

    @Test
    void any_other_call_that_broke_off_is_not_sent_again() {
        try (FakeCluster cluster = new FakeCluster("b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").afterWork = FakeNode.connectionBroken();
            cluster.node("b2:1").afterWork = FakeNode.connectionBroken();

            assertThatThrownBy(() -> cluster.greeter().book()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(cluster.node("b1:1").carriedOut.get()
                            + cluster.node("b2:1").carriedOut.get())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_call_ends_at_its_deadline_when_its_only_node_is_frozen() {
        try (FakeCluster cluster = new FakeCluster(Map.of("timeout", "PT0.2S"), "b1:1").allAvailable()) {
            cluster.node("b1:1").freeze();

            assertThatThrownBy(() -> cluster.greeter().greet()).isInstanceOf(OutcomeUnknownException.class);
            assertThatThrownBy(() -> cluster.greeter().book()).isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @Test
    void an_idempotent_call_leaves_a_node_that_falls_silent() throws Exception {
        try (FakeCluster cluster = new FakeCluster(Map.of("timeout", "PT60S"), "b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").freeze();
            CompletableFuture<List<String>> answers = CompletableFuture.supplyAsync(() -> greetings(cluster, 2));

            assertThat(answers.get(SOON.toSeconds(), TimeUnit.SECONDS)).containsOnly("b2:1");
        }
    }

    @Test
    void nodes_that_are_only_silent_are_better_than_none() {
        try (FakeCluster cluster = new FakeCluster("b1:1").allAvailable()) {
            cluster.node("b1:1").readiness = Readiness.silent("too busy");
            cluster.await(NodeState.UNREACHABLE, "b1:1");

            assertThat(cluster.greeter().greet()).isEqualTo("b1:1");
        }
    }

    @Test
    void without_any_node_a_call_fails_at_once_and_says_why() {
        try (FakeCluster cluster = new FakeCluster("b1:1").allAvailable()) {
            cluster.node("b1:1").die();
            cluster.await(NodeState.UNREACHABLE, "b1:1");

            assertThatThrownBy(() -> cluster.greeter().book())
                    .isInstanceOf(NoNodeAvailableException.class)
                    .hasMessageContaining("b1:1")
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void a_node_that_is_busy_to_the_limit_is_passed_over() {
        try (FakeCluster cluster = new FakeCluster(Map.of("calls-per-node", "1"), "b1:1", "b2:1").allAvailable()) {
            cluster.node("b1:1").frozen = new CountDownLatch(1);
            List<CompletableFuture<String>> bookings = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> cluster.greeter().book()))
                    .toList();
            Eventually.within(SOON, () -> bookings.stream().anyMatch(CompletableFuture::isDone), bookings::toString);

            assertThat(greetings(cluster, 4)).containsOnly("b2:1");
        }
    }

    @Test
    void the_first_call_waits_for_the_first_look_up() {
        try (FakeCluster cluster = new FakeCluster("b1:1")) {
            assertThat(cluster.greeter().greet()).isEqualTo("b1:1");
            Eventually.within(SOON, cluster.calls()::firstRoundDone, () -> "first round");
        }
    }

    @Test
    void the_first_round_ends_even_when_nothing_is_found() {
        try (FakeCluster cluster = new FakeCluster("b1:1")) {
            cluster.node("b1:1").atLookUp = new NameNotFoundException("shop/Greeter");
            cluster.calls().proxy(FakeNode.Greeter.class, "shop/Other");

            Eventually.within(SOON, cluster.calls()::firstRoundDone, () -> "first round");
        }
    }

    @Test
    void new_endpoints_are_learned_and_old_ones_forgotten() {
        try (FakeCluster cluster = new FakeCluster("b1:1").allAvailable()) {
            cluster.endpoints("b2:1", "b3:1");
            cluster.await(NodeState.AVAILABLE, "b2:1", "b3:1");

            assertThat(cluster.addresses()).containsExactly("b2:1", "b3:1");
            assertThat(greetings(cluster, 4)).containsOnly("b2:1", "b3:1");
        }
    }

    @Test
    void broken_endpoints_change_nothing() {
        try (FakeCluster cluster = new FakeCluster("b1:1").allAvailable()) {
            cluster.endpoints("nonsense");
            assertThat(greetings(cluster, 4)).containsOnly("b1:1");

            cluster.endpoints("b1:1", "b2:1");
            cluster.await(NodeState.AVAILABLE, "b2:1");
        }
    }

    @Test
    void no_endpoints_mean_the_same_jvm() {
        try (FakeCluster cluster = new FakeCluster()) {
            assertThat(cluster.greeter().greet()).isEqualTo("local");
            assertThat(cluster.addresses()).containsExactly("local");
        }
    }

    private static List<String> greetings(FakeCluster cluster, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> cluster.greeter().greet())
                .toList();
    }
}
