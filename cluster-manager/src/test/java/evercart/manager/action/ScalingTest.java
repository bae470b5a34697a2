package evercart.manager.action;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static void scale(FakeDomain domain, int size) {
        NodeSteps steps = new NodeSteps(domain, domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        new Scaling(domain, domain.balancers(), steps).scale(Group.A, size, line -> {});
    }
}
