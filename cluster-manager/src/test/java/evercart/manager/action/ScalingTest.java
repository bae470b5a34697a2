package evercart.manager.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.manager.domain.Group;
import evercart.manager.node.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingTest {
    private static final int MORE_THAN_ALL_CHANGES = 40;

    @Test
    void nodes_above_the_size_are_drained_and_stopped_one_by_one_from_the_last() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 3);

        scale(domain, 1);

        assertThat(domain.picture()).isEqualTo("a1:ready:old a1");
        assertThat(domain.history())
                .containsSubsequence(
                        "drain a3", "balancer drains a3", "stop a3", "delete a3", "balancer removes a3", "drain a2");
    }

    @Test
    void a_node_that_is_down_and_too_many_is_taken_away_without_a_start() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2);
        domain.set("a2", NodeState.DEAD);

        scale(domain, 1);

        assertThat(domain.picture()).isEqualTo("a1:ready:old a1");
        assertThat(domain.history()).doesNotContain("start a2");
    }

    @Test
    void a_frozen_node_is_replaced_by_a_running_one() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2);
        domain.set("a2", NodeState.FROZEN);

        scale(domain, 2);

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a1 a2");
        assertThat(domain.history()).containsSubsequence("kill a2", "start a2");
    }

    @Test
    void a_node_outside_its_group_joins_it() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2);
        domain.forget("a2");

        scale(domain, 2);

        assertThat(domain.node("a2").orElseThrow().member()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 1", "2, 3", "3, 2"})
    void a_manager_that_dies_before_any_of_its_changes_leaves_nothing_that_the_next_one_does_not_finish(
            int from, int to) {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            FakeDomain domain = FakeDomain.withNodes(Group.A, from).crashingBefore(change);
            try {
                scale(domain, to);
            } catch (FakeDomain.Crash crash) {
                // the next manager comes
            }

            scale(domain.crashingBefore(Integer.MAX_VALUE), to);

            FakeDomain undisturbed = FakeDomain.withNodes(Group.A, to);
            assertThat(domain.picture()).as("died before change " + change).isEqualTo(undisturbed.picture());
        }
    }

    @Test
    void what_is_wanted_may_become_more_while_nodes_start() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2);

        scaling(domain, 0).scale(Group.A, 3, line -> moreWanted(domain, line, "starting a3", 5));

        assertThat(domain.picture()).isEqualTo(FakeDomain.withNodes(Group.A, 5).picture());
    }

    @Test
    void what_is_wanted_may_become_more_while_nodes_go() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 5);

        scaling(domain, 0).scale(Group.A, 1, line -> moreWanted(domain, line, "a5 is gone", 3));

        assertThat(domain.picture()).isEqualTo(FakeDomain.withNodes(Group.A, 3).picture());
        assertThat(domain.history()).contains("delete a4").doesNotContain("drain a3");
    }

    private static void moreWanted(FakeDomain domain, String line, String when, int size) {
        if (line.equals(when)) {
            domain.want(Group.A, size);
        }
    }

    @Test
    void a_start_that_somebody_began_and_that_comes_to_nothing_is_begun_again() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2);
        domain.set("a2", NodeState.STARTING);

        scale(domain, 2);

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a1 a2");
        assertThat(domain.history()).containsSubsequence("stop a2", "start a2");
    }

    @Test
    void a_node_that_does_not_start_keeps_no_other_from_it() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2).endingAtItsStart("a3");

        assertThatThrownBy(() -> scale(domain, 4))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("a3 has ended while it was starting");

        assertThat(domain.picture()).contains("a4:ready:old").endsWith(" a1 a2 a4");
    }

    @Test
    void a_spare_is_started_and_unknown_to_the_balancers() {
        FakeDomain domain = withSpare(2);

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a3:ready:old a1 a2");
    }

    @Test
    void a_spare_serves_before_anything_is_started() {
        FakeDomain domain = withSpare(2);
        domain.history().clear();

        scaling(domain, 1).scale(Group.A, 4, line -> {});

        assertThat(domain.history()).containsSubsequence("want 4", "put a3", "create a4", "start a4", "put a4");
        assertThat(domain.history()).doesNotContain("start a3");
        assertThat(domain.picture()).endsWith(" a1 a2 a3 a4");
    }

    @Test
    void a_node_that_is_too_many_stands_by_when_a_spare_is_wanted_and_the_spare_before_it_goes() {
        FakeDomain domain = withSpare(3);
        domain.history().clear();

        scaling(domain, 1).scale(Group.A, 2, line -> {});

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a3:ready:old a1 a2");
        assertThat(domain.history())
                .containsSubsequence("stop a4", "delete a4", "balancer drains a3")
                .doesNotContain("stop a3");
    }

    @Test
    void a_spare_that_died_comes_again_and_stays_apart() {
        FakeDomain domain = withSpare(2);
        domain.set("a3", NodeState.DEAD);

        scaling(domain, 1).keepSpares(Group.A, line -> {});

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a3:ready:old a1 a2");
    }

    @Test
    void spares_go_when_none_are_wanted_any_more() {
        FakeDomain domain = withSpare(2);

        scaling(domain, 0).keepSpares(Group.A, line -> {});

        assertThat(domain.picture()).isEqualTo("a1:ready:old a2:ready:old a1 a2");
    }

    @Test
    void a_spare_that_shows_errors_does_not_stand_by() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 2).breaking("old");
        domain.want(Group.A, 2);

        assertThatThrownBy(() -> scaling(domain, 1).keepSpares(Group.A, line -> {}))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("a3 answers 500");
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 1", "2, 3", "3, 2"})
    void a_manager_that_dies_with_spares_leaves_nothing_that_the_next_one_does_not_finish(int from, int to) {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            FakeDomain domain = withSpare(from).crashingBefore(change);
            try {
                scaling(domain, 1).scale(Group.A, to, line -> {});
                scaling(domain, 1).keepSpares(Group.A, line -> {});
            } catch (FakeDomain.Crash crash) {
                // the next manager comes
            }

            domain.crashingBefore(Integer.MAX_VALUE);
            scaling(domain, 1).scale(Group.A, to, line -> {});
            scaling(domain, 1).keepSpares(Group.A, line -> {});

            assertThat(domain.picture())
                    .as("died before change " + change)
                    .isEqualTo(withSpare(to).picture());
        }
    }

    @Test
    void a_manager_that_dies_while_it_replaces_a_node_leaves_nothing_that_the_next_one_does_not_finish() {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            FakeDomain domain = FakeDomain.withNodes(Group.A, 2).crashingBefore(change);
            domain.set("a2", NodeState.FROZEN);
            try {
                nodes(domain).replace("a2", line -> {});
            } catch (FakeDomain.Crash crash) {
                // the next manager comes
            }

            nodes(domain.crashingBefore(Integer.MAX_VALUE)).replace("a2", line -> {});

            assertThat(domain.picture())
                    .as("died before change " + change)
                    .isEqualTo("a1:ready:old a2:ready:old a1 a2");
        }
    }

    @Test
    void a_node_that_is_missing_is_made_when_it_is_healed() {
        FakeDomain domain = FakeDomain.withNodes(Group.A, 1);

        nodes(domain).heal("a2", line -> {});

        assertThat(domain.picture()).isEqualTo(FakeDomain.withNodes(Group.A, 2).picture());
    }

    private static NodeRestart nodes(FakeDomain domain) {
        NodeSteps steps = new NodeSteps(domain, domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        return new NodeRestart(domain, steps, new Provision(domain, domain.balancers(), steps));
    }

    private static FakeDomain withSpare(int serving) {
        FakeDomain domain = FakeDomain.withNodes(Group.A, serving);
        domain.want(Group.A, serving);
        scaling(domain, 1).keepSpares(Group.A, line -> {});
        return domain;
    }

    private static void scale(FakeDomain domain, int size) {
        scaling(domain, 0).scale(Group.A, size, line -> {});
    }

    private static Scaling scaling(FakeDomain domain, int spares) {
        NodeSteps steps = new NodeSteps(domain, domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        Wellbeing wellbeing = new Wellbeing(domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        return new Scaling(
                domain,
                domain.balancers(),
                steps,
                new Provision(domain, domain.balancers(), steps),
                wellbeing,
                (size, group) -> spares,
                Lanes.one());
    }
}
