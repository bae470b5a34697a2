package evercart.manager.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.manager.domain.Group;
import evercart.manager.node.NodeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutTest {
    private static final int MORE_THAN_ALL_CHANGES = 60;

    @TempDir
    Path folder;

    private String before;
    private String after;

    @BeforeEach
    void buildsOfAllSystems() throws IOException {
        Files.createDirectories(folder.resolve("next"));
        for (Group group : Group.values()) {
            Files.writeString(folder.resolve(group.application() + ".ear"), "before");
            Files.writeString(folder.resolve("next").resolve(group.application() + ".ear"), "after");
        }
        before = Builds.name(folder.resolve("evercart-a.ear"));
        after = Builds.name(folder.resolve("next").resolve("evercart-a.ear"));
    }

    @Test
    void those_who_are_called_come_before_those_who_call_and_one_node_after_the_other() {
        FakeDomain domain = running(before);

        rollout(domain).rollOut(line -> {});

        assertThat(domain.picture())
                .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(after));
        assertThat(domain.history())
                .containsSubsequence(
                        "deploy B",
                        "drain b1",
                        "stop b1",
                        "start b1",
                        "drain b2",
                        "start b2",
                        "deploy A",
                        "drain a1",
                        "balancer drains a1",
                        "stop a1",
                        "start a1",
                        "balancer undrains a1",
                        "drain a2");
    }

    @Test
    void what_ran_before_is_kept() throws IOException {
        rollout(running(before)).rollOut(line -> {});

        assertThat(folder.resolve("evercart-a.ear")).hasContent("after");
        assertThat(folder.resolve("previous").resolve("evercart-a.ear")).hasContent("before");
        assertThat(folder.resolve("next")).isEmptyDirectory();
    }

    @Test
    void a_rollback_undoes_the_last_rollout_and_nothing_else() throws IOException {
        FakeDomain domain = running(before);
        rollout(domain).rollOut(line -> {});
        Files.writeString(folder.resolve("next").resolve("evercart-a.ear"), "later");
        rollout(domain).rollOut(line -> {});

        rollout(domain).rollBack(line -> {});

        assertThat(domain.picture())
                .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(after));
        assertThat(folder.resolve("evercart-a.ear")).hasContent("after");
        assertThat(folder.resolve("previous").resolve("evercart-a.ear")).hasContent("later");
        assertThat(folder.resolve("previous").resolve("evercart-b.ear")).doesNotExist();
    }

    @Test
    void a_second_rollback_brings_back_what_the_first_one_undid() {
        FakeDomain domain = running(before);
        rollout(domain).rollOut(line -> {});

        rollout(domain).rollBack(line -> {});
        assertThat(domain.picture()).contains("a1:ready:" + before).contains("b2:ready:" + before);

        rollout(domain).rollBack(line -> {});
        assertThat(domain.picture()).contains("a1:ready:" + after).contains("b2:ready:" + after);
    }

    @Test
    void without_a_rollout_before_there_is_nothing_to_roll_back() {
        FakeDomain domain = running(before);

        assertThatThrownBy(() -> rollout(domain).rollBack(line -> {}))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("no roll-out");
        assertThat(domain.history()).isEmpty();
    }

    @Test
    void a_manager_that_dies_while_it_rolls_back_has_it_rolled_back_by_the_next_one() throws IOException {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            buildsOfAllSystems();
            FakeDomain domain = running(before);
            rollout(domain).rollOut(line -> {});
            domain.intend("rollback");
            domain.crashingBefore(change);
            try {
                rollout(domain).rollBack(line -> {});
                domain.forgetIntent();
            } catch (FakeDomain.Crash crash) {
                // the next manager comes
            }
            resume(domain.crashingBefore(Integer.MAX_VALUE));
            assertThat(domain.picture())
                    .as("died before change " + change)
                    .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(before));
        }
    }

    private void resume(FakeDomain domain) {
        Rollout rollout = rollout(domain);
        domain.intent().map(Intent::new).ifPresent(intent -> new Doer(null, rollout, null).accept(intent, line -> {}));
    }

    @Test
    void a_version_that_answers_with_errors_is_taken_back_from_every_system_before_a_visitor_has_seen_it() {
        FakeDomain domain = running(before).breaking(after);

        assertThatThrownBy(() -> rollout(domain).rollOut(line -> {}))
                .isInstanceOf(ActionFailedException.class)
                .hasMessageContaining("rolled back")
                .hasMessageContaining("a1 answers 500");

        assertThat(domain.picture())
                .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(before));
        assertThat(domain.history()).doesNotContain("stop a2");
        assertThat(folder.resolve("evercart-a.ear")).hasContent("before");
        assertThat(folder.resolve("next")).isEmptyDirectory();
    }

    @Test
    void a_node_that_somebody_stopped_stays_stopped() {
        FakeDomain domain = running(before);
        domain.set("a2", NodeState.STOPPED);

        rollout(domain).rollOut(line -> {});

        assertThat(domain.history()).doesNotContain("start a2");
    }

    @Test
    void a_manager_that_dies_before_any_of_its_changes_leaves_nothing_that_the_next_one_does_not_finish()
            throws IOException {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            buildsOfAllSystems();
            FakeDomain domain = running(before).crashingBefore(change);
            try {
                rollout(domain).rollOut(line -> {});
            } catch (FakeDomain.Crash crash) {
                // the next manager comes
            }

            rollout(domain.crashingBefore(Integer.MAX_VALUE)).rollOut(line -> {});

            assertThat(domain.picture())
                    .as("died before change " + change)
                    .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(after));
        }
    }

    @Test
    void a_manager_that_dies_while_it_takes_a_version_back_has_it_taken_back_by_the_next_one() throws IOException {
        for (int change = 0; change < MORE_THAN_ALL_CHANGES; change++) {
            buildsOfAllSystems();
            FakeDomain domain = running(before).breaking(after).crashingBefore(change);
            try {
                rollout(domain).rollOut(line -> {});
            } catch (FakeDomain.Crash | ActionFailedException ended) {
                // the next manager comes, or it was over
            }

            goOn(domain.crashingBefore(Integer.MAX_VALUE));

            assertThat(domain.picture())
                    .as("died before change " + change)
                    .isEqualTo("a1:ready:%1$s a2:ready:%1$s b1:ready:%1$s b2:ready:%1$s a1 a2".formatted(before));
        }
    }

    private void goOn(FakeDomain domain) {
        Optional<String> intent = domain.intent();
        try {
            if (intent.isPresent()) {
                rollout(domain).takeBack(line -> {});
            } else {
                rollout(domain).rollOut(line -> {});
            }
        } catch (ActionFailedException rolledBack) {
            // as it shall be
        }
    }

    private static FakeDomain running(String build) {
        return FakeDomain.withBuild(build).and(Group.A, 2).and(Group.B, 2);
    }

    private Rollout rollout(FakeDomain domain) {
        NodeSteps steps = new NodeSteps(domain, domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        Wellbeing wellbeing = new Wellbeing(domain.balancers(), domain.probe(), FakeDomain.NO_WAITING);
        return new Rollout(domain, new Builds(folder), steps, wellbeing);
    }
}
