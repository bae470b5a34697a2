package evercart.manager.history;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.manager.balancer.Member;
import evercart.manager.history.Traffic.Counts;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");

    @Test
    void what_came_between_two_looks_counts_by_the_second() {
        Traffic traffic = Traffic.between(
                at(0, member("a1", 100, 1, 9_000), member("a2", 10, 0, 900)),
                at(5, member("a1", 150, 2, 10_000), member("a2", 60, 0, 1_900)));

        assertThat(traffic.requestsPerSecond()).hasValue(20);
        assertThat(traffic.failuresPerSecond()).hasValue(0.2);
        assertThat(traffic.latency()).hasValue(20);
    }

    @Test
    void a_balancer_that_was_started_again_counts_from_nothing() {
        Traffic traffic = Traffic.between(at(0, member("a1", 10_000, 7, 90_000)), at(5, member("a1", 30, 1, 600)));

        assertThat(traffic.requestsPerSecond()).hasValue(6);
        assertThat(traffic.failuresPerSecond()).hasValue(0.2);
        assertThat(traffic.latency()).hasValue(20);
    }

    @Test
    void what_a_node_had_before_it_came_back_to_the_balancers_is_not_counted() {
        Traffic traffic = Traffic.between(
                at(0, member("a1", 100, 1, 9_000)),
                at(5, member("a1", 150, 1, 10_000), member("a2", 80_000, 9, 1_000)));

        assertThat(traffic.requestsPerSecond()).hasValue(10);
        assertThat(traffic.failuresPerSecond()).hasValue(0);
    }

    @Test
    void where_nobody_asked_there_is_no_latency() {
        Traffic traffic = Traffic.between(at(0, member("a1", 10, 0, 90)), at(5, member("a1", 10, 0, 90)));

        assertThat(traffic.requestsPerSecond()).hasValue(0);
        assertThat(traffic.latency()).isEmpty();
    }

    private static Counts at(int second, Member... members) {
        return new Counts(
                START.plusSeconds(second),
                Arrays.stream(members).collect(Collectors.toMap(Member::name, member -> member)));
    }

    private static Member member(String name, long requests, long failures, long milliseconds) {
        return new Member(name, "ready", 0, requests, failures, milliseconds);
    }
}
