package evercart.manager.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {

    @Test
    void settings_that_nobody_made_have_good_values() {
        Policy usual = read(Map.of());
        assertThat(usual.bounds()).isEqualTo(new Bounds(2, 6));
        assertThat(usual.signals()).containsExactly(Signal.ofTotal("arrivals", 40), Signal.ofNode("busy-threads", 0.6));
        assertThat(usual.spares()).isZero();
        assertThat(usual.memory()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void systems_that_no_balancer_counts_are_measured_by_their_processors() {
        assertThat(PolicyReader.read(key -> Optional.empty(), "b").signals())
                .containsExactly(Signal.ofNode("cpu", 0.6));
    }

    @Test
    void all_settings_are_read() {
        Policy policy = read(Map.of(
                "min", "3",
                "max", "12",
                "spares", "2",
                "signals", "cpu 0.7 of a node within 0.2",
                "step-up", "6 nodes or 200 % in PT30S",
                "up-window", "PT0S",
                "schedules",
                        "evening: 5 at 0 20 * * FRI,SAT Europe/Berlin for PT2H lead PT1M; "
                                + "double-11: 12 at 0 0 11 11 * Asia/Shanghai for PT6H lead PT5M"));
        assertThat(policy.bounds()).isEqualTo(new Bounds(3, 12));
        assertThat(policy.spares()).isEqualTo(2);
        assertThat(policy.signals()).containsExactly(new Signal("cpu", Signal.Scope.NODE, 0.7, 0.2));
        assertThat(policy.pace().up()).isEqualTo(new StepLimit(6, 200, Duration.ofSeconds(30)));
        assertThat(policy.schedules())
                .extracting(Schedule::toString)
                .containsExactly(
                        "evening: 5 at 0 20 * * FRI,SAT Europe/Berlin for PT2H lead PT1M",
                        "double-11: 12 at 0 0 11 11 * Asia/Shanghai for PT6H lead PT5M");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of(
                        "min", "7",
                        "max", "6",
                        "spares", "many",
                        "signals", "cpu high of a node, arrivals 0 of a share",
                        "step-down", "fast",
                        "cooldown", "PT2H",
                        "up-window", "soon",
                        "schedules", "night: 3 at 0 25 * * * UTC for PT1H lead PT1M")))
                .withMessageContaining("settings evercart.manager.a.*")
                .withMessageContaining("min 7 is more than max 6")
                .withMessageContaining("spares: 'many'")
                .withMessageContaining("high is not a number")
                .withMessageContaining("signal arrivals: target: 0.0 is not more than 0")
                .withMessageContaining("step-down: 'fast'")
                .withMessageContaining("cooldown: PT2H is not PT0S to PT1H")
                .withMessageContaining("up-window: 'soon'")
                .withMessageContaining("'25' is no hour");
    }

    @Test
    void a_schedule_that_wants_more_than_there_may_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> read(Map.of("schedules", "peak: 9 at 0 0 * * * UTC for PT1H lead PT1M", "spares", "7")))
                .withMessage("policy: spares: 7 is not 0 to 6; schedule peak wants 9 nodes, max is 6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peak 9 at 0 0 * * * UTC for PT1H lead PT1M", "p: 9 at 0 0 * * * Nowhere/Land for PT1H lead PT1M",
                "p: 9 at 0 0 * * * UTC for an-hour lead PT1M", "p: 0 at 0 0 * * * UTC for PT1H lead PT1M",
                "p: 9 at 0 0 * * * UTC for PT1S lead PT1M", "p: 9 at 0 0 * * * UTC for PT1H lead PT25H"
            })
    void what_is_no_schedule_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.parse(text))
                .withMessageStartingWith("schedule");
    }

    @Test
    void a_size_that_a_person_sets_has_to_be_within_the_bounds() {
        Policy policy = read(Map.of());
        assertThat(policy.hold(set(6)).manual()).contains(set(6));
        assertThat(policy.hold(set(6)).release()).isEqualTo(policy);
        assertThatThrownBy(() -> policy.hold(set(7))).hasMessage("manual size: nodes: 7 is not 2 to 6");
        assertThatThrownBy(() -> set(0)).hasMessage("manual size: nodes: 0 is not 1 to 1000");
    }

    @Test
    void an_observation_that_cannot_be_is_refused() {
        NodeLoad a1 = NodeLoad.starting("a1");
        assertThatThrownBy(() -> new Observation(-1, List.of(a1, a1), Map.of(), 0))
                .hasMessage("observation: size: -1 is not 0 to 1000; a node is there twice");
        assertThatThrownBy(() -> NodeLoad.serving("a1", Map.of("cpu", Double.NaN)))
                .hasMessage("a1: cpu: NaN is not 0 or more");
    }

    private static ManualSize set(int nodes) {
        return new ManualSize(nodes, "ann", Instant.EPOCH);
    }

    private static Policy read(Map<String, String> settings) {
        return PolicyReader.read(key -> Optional.ofNullable(settings.get(key.replace("evercart.manager.a.", ""))), "a");
    }
}
