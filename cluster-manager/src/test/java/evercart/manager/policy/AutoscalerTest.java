package evercart.manager.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AutoscalerTest {
    private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
    private static final Pace AT_ONCE =
            new Pace(step(100, 60), step(100, 60), Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private Policy policy = new Policy(
            new Bounds(2, 12), List.of(Signal.ofTotal("arrivals", 100)), AT_ONCE, List.of(), 2, Optional.empty());
    private Instant now = NOON;
    private int size = 3;
    private History history = History.startingWith(3, NOON.minusSeconds(3600));

    @Test
    void load_alone_decides_when_nothing_bounds_it() {
        Decision decision = decide(750);
        assertThat(decision).hasToString("3 → 8: arrivals 750 in all at a target of 100 a node asks for 8 nodes");
        assertThat(decision.spares()).isEqualTo(2);
    }

    @Test
    void bounds_hold_and_are_told() {
        assertThat(decide(5_000).limits()).containsExactly(new Limit(Rule.MAX, 50, 12, "never more"));
        assertThat(decide(0).limits()).containsExactly(new Limit(Rule.MIN, 0, 2, "never fewer"));
    }

    @Test
    void spares_give_way_when_their_room_is_needed() {
        assertThat(decide(1_100).spares()).isEqualTo(1);
        assertThat(decide(1_200).spares()).isZero();
    }

    @Test
    void a_blip_that_is_shorter_than_the_window_adds_no_node() {
        pace(new Pace(step(100, 60), step(100, 60), Duration.ofSeconds(4), Duration.ZERO, Duration.ZERO));
        follow(300, 2);
        assertThat(follow(900, 2).limits())
                .containsExactly(new Limit(Rule.UP_WINDOW, 9, 3, "asked for during all of the last 4 s"));
        follow(300, 2);
        assertThat(follow(900, 6).size()).isEqualTo(9);
    }

    @Test
    void a_pause_that_is_shorter_than_the_window_takes_no_node_away() {
        pace(new Pace(step(100, 60), step(100, 60), Duration.ZERO, Duration.ofSeconds(60), Duration.ZERO));
        follow(900, 2);
        assertThat(follow(300, 60).limits())
                .containsExactly(new Limit(Rule.DOWN_WINDOW, 3, 9, "asked for in the last 60 s"));
        assertThat(follow(300, 2).size()).isEqualTo(3);
    }

    @Test
    void a_manager_that_was_started_anew_takes_no_node_away_before_it_has_looked_long_enough() {
        pace(new Pace(step(100, 60), step(100, 60), Duration.ZERO, Duration.ofSeconds(60), Duration.ZERO));
        size = 9;
        history = History.startingWith(9, NOON);
        assertThat(follow(300, 60).size()).isEqualTo(9);
        assertThat(follow(300, 4).size()).isEqualTo(3);
    }

    @Test
    void no_more_nodes_come_or_go_in_a_period_than_the_steps_allow() {
        pace(new Pace(step(2, 10), step(1, 15), Duration.ZERO, Duration.ZERO, Duration.ZERO));
        assertThat(follow(900, 2).size()).isEqualTo(5);
        assertThat(follow(900, 8).size()).isEqualTo(5);
        assertThat(follow(900, 2).size()).isEqualTo(7);
        assertThat(follow(200, 2).limits())
                .containsExactly(new Limit(Rule.STEP_DOWN, 2, 6, "at most 1 node or 0 % in 15 s"));
        assertThat(follow(200, 14).size()).isEqualTo(6);
        assertThat(follow(200, 2).size()).isEqualTo(5);
    }

    @Test
    void steps_grow_with_the_size() {
        StepLimit doubling = new StepLimit(4, 100, Duration.ofSeconds(10));
        assertThat(doubling.highestFrom(3)).isEqualTo(7);
        assertThat(doubling.highestFrom(7)).isEqualTo(14);
        assertThat(doubling.lowestFrom(3)).isZero();
    }

    @Test
    void after_any_change_there_is_a_rest_before_a_node_is_taken_away() {
        pace(new Pace(step(100, 60), step(100, 60), Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20)));
        follow(900, 2);
        Decision resting = follow(300, 2);
        assertThat(resting.size()).isEqualTo(9);
        assertThat(resting.limits()).extracting(Limit::rule).containsExactly(Rule.COOLDOWN);
        assertThat(follow(1_200, 2).size()).as("growing needs no rest").isEqualTo(12);
        assertThat(follow(300, 18).size()).isEqualTo(12);
        assertThat(follow(300, 2).size()).isEqualTo(3);
    }

    @Test
    void a_schedule_raises_the_floor_from_its_lead_to_its_end_to_the_second() {
        policy = policy.with(List.of(Schedule.parse("double-11: 10 at 0 0 11 11 * Asia/Shanghai for PT2H lead PT5M")));
        Instant start = Instant.parse("2026-11-10T16:00:00Z");
        assertThat(sizeAt(start.minusSeconds(301))).isEqualTo(3);
        assertThat(sizeAt(start.minusSeconds(300))).isEqualTo(10);
        assertThat(sizeAt(start.plusSeconds(7_199))).isEqualTo(10);
        assertThat(sizeAt(start.plusSeconds(7_200))).isEqualTo(3);
        now = start;
        assertThat(decide(300))
                .hasToString("3 → 10: arrivals 300 in all at a target of 100 a node suits 3 nodes; "
                        + "schedule 3 → 10 (double-11 of 2026-11-10T16:00:00Z)");
        assertThat(decide(1_150).size()).as("load may ask for more").isEqualTo(12);
    }

    @Test
    void a_schedule_does_not_wait_for_windows_and_steps() {
        pace(new Pace(step(1, 60), step(1, 60), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)));
        policy = policy.with(List.of(Schedule.parse("noon: 10 at 0 12 * * * UTC for PT2H lead PT0S")));
        assertThat(decide(300).size()).isEqualTo(10);
    }

    @Test
    void a_person_overrules_load_and_schedules_until_released() {
        policy = policy.with(List.of(Schedule.parse("noon: 10 at 0 12 * * * UTC for PT2H lead PT0S")));
        policy = policy.hold(new ManualSize(4, "ann", NOON));
        assertThat(decide(900))
                .hasToString("3 → 4: arrivals 900 in all at a target of 100 a node asks for 9 nodes; "
                        + "manual 9 → 4 (set by ann at 2026-11-10T12:00:00Z)");
        policy = policy.release();
        assertThat(decide(900).size()).isEqualTo(10);
    }

    @Test
    void history_forgets_what_no_decision_looks_at() {
        pace(new Pace(step(2, 10), step(1, 15), Duration.ZERO, Duration.ofSeconds(60), Duration.ZERO));
        follow(900, 600);
        assertThat(history.asked()).hasSize(31);
        assertThat(history.changes()).isEmpty();
    }

    private static StepLimit step(int nodes, int seconds) {
        return new StepLimit(nodes, 0, Duration.ofSeconds(seconds));
    }

    private void pace(Pace pace) {
        policy = new Policy(
                policy.bounds(), policy.signals(), pace, policy.schedules(), policy.spares(), policy.manual());
    }

    private int sizeAt(Instant time) {
        now = time;
        return decide(300).size();
    }

    private Decision decide(double arrivals) {
        Observation seen = new Observation(size, List.of(), Map.of("arrivals", arrivals), 0);
        return new Autoscaler(policy).decide(seen, history, now);
    }

    /** Decides every two seconds and does what was decided; the last decision. */
    private Decision follow(double arrivals, int seconds) {
        Decision last = null;
        for (int second = 0; second < seconds; second += 2) {
            last = decide(arrivals);
            history = history.with(last, policy.memory());
            size = last.size();
            now = now.plusSeconds(2);
        }
        return last;
    }
}
