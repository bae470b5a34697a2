package evercart.manager.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the usual settings make of loads of all kinds. The times are those of the simulation, the same on any machine. */
class SimulatedLoadTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path TARGET = Path.of("target");

    @ParameterizedTest
    @EnumSource(names = {"STEP_TO_TWICE", "STEP_TO_TEN_TIMES", "NOISY_STEP", "DOUBLE_11"})
    void a_step_is_answered_within_ten_seconds(Scenario scenario) {
        assertThat(scenario.outcome().reaction(Scenario.QUIET)).isBetween(1, 10);
    }

    @ParameterizedTest
    @EnumSource(names = {"STEP_TO_TWICE", "STEP_TO_TEN_TIMES", "NOISY_STEP", "DOUBLE_11"})
    void the_first_new_node_serves_three_seconds_after_the_decision(Scenario scenario) {
        Simulation seen = scenario.outcome();
        int decided = Scenario.QUIET + seen.reaction(Scenario.QUIET);
        assertThat(seen.servingAt(decided + 2)).isEqualTo(2);
        assertThat(seen.servingAt(decided + 3)).isGreaterThan(2);
    }

    @Test
    void ten_times_the_load_has_room_before_a_minute_is_over() {
        assertThat(Scenario.STEP_TO_TEN_TIMES.outcome().relief(Scenario.QUIET)).isLessThan(60);
    }

    @ParameterizedTest
    @EnumSource
    void no_load_leads_to_more_than_a_tenth_more_nodes_than_it_needs(Scenario scenario) {
        Simulation seen = scenario.outcome();
        assertThat(seen.overshoot(Scenario.TARGET)).isLessThanOrEqualTo(Math.max(1, seen.largest() / 10));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOISE", "DAY", "BLIPS", "WAVES"})
    void after_a_peak_the_size_goes_up_once_and_down_once_to_the_smallest(Scenario scenario) {
        assertThat(scenario.outcome().turns()).isEqualTo(1);
        assertThat(scenario.outcome().sizeAtTheEnd()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLIPS", "WAVES"})
    void what_comes_every_minute_does_not_make_the_size_go_up_and_down(Scenario scenario) {
        assertThat(scenario.outcome().turns()).isZero();
    }

    @Test
    void noise_hardly_ever_turns_the_size_round() {
        assertThat(Scenario.NOISE.outcome().turns()).isLessThanOrEqualTo(2);
        assertThat(Scenario.DAY.outcome().turns()).isLessThanOrEqualTo(5);
    }

    @Test
    void a_schedule_has_all_nodes_serving_before_the_first_of_the_many_comes() {
        Simulation seen = Scenario.DOUBLE_11_SCHEDULED.outcome();
        assertThat(seen.servingAt(Scenario.QUIET - 1)).isEqualTo(20);
        assertThat(seen.turnedAway()).isZero();
    }

    @Test
    void the_published_figures_are_those_of_this_run() throws IOException {
        Files.writeString(TARGET.resolve("elasticity-table.md"), ElasticityPage.table());
        Files.writeString(TARGET.resolve("elasticity.svg"), ElasticityPage.chart());
        assertThat(DOCS.resolve("elasticity.md")).content().contains(ElasticityPage.table());
        assertThat(DOCS.resolve("elasticity.svg")).hasContent(ElasticityPage.chart());
    }
}
