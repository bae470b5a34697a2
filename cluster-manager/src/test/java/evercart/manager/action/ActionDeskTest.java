package evercart.manager.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import evercart.manager.domain.Group;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionDeskTest {
    private static final Intent SCALE = Intent.scale(Group.A, 4);

    private final FakeDomain domain = FakeDomain.withNodes(Group.A, 3);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final CountDownLatch underWay = new CountDownLatch(1);
    private ActionDesk desk;

    @TempDir
    Path folder;

    @Test
    void what_is_begun_is_written_down_until_it_has_ended() {
        ActionDesk desk = opened();

        Action action = desk.begin(SCALE, "operator", "it is the eleventh");
        assertThat(domain.intent()).contains("scale a 4");
        waiting.remove().run();

        assertThat(domain.intent()).isEmpty();
        assertThat(done).containsExactly("scale a 4");
        assertThat(action.outcome()).isEqualTo(Action.Outcome.DONE);
    }

    @Test
    void a_second_action_is_refused_while_the_first_is_under_way() {
        ActionDesk desk = opened();
        desk.begin(SCALE, "operator", "");

        assertThatThrownBy(() -> desk.begin(new Intent("rollout"), "somebody", ""))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("scale a 4");

        assertThat(domain.intent()).contains("scale a 4");
    }

    @Test
    void a_scaling_under_way_goes_on_to_a_larger_size() {
        ActionDesk desk = opened();
        Action action = desk.begin(Intent.scale(Group.A, 5), "elasticity", "five are enough");

        waiting.remove().run();

        assertThat(done).containsExactly("scale a 5", "scale a 7");
        assertThat(domain.wanted(Group.A)).hasValue(7);
        assertThat(domain.intent()).isEmpty();
        assertThat(action.outcome()).isEqualTo(Action.Outcome.DONE);
        assertThat(audit().newest(10))
                .extracting(AuditLog.Entry::what, AuditLog.Entry::why, AuditLog.Entry::outcome)
                .contains(tuple("scale a 7", "more are needed", "instead"));
    }

    @Test
    void what_is_larger_is_written_down_before_it_is_done() {
        ActionDesk desk = opened();
        desk.begin(SCALE, "elasticity", "");

        assertThat(desk.raise(Intent.scale(Group.A, 6), "elasticity", "")).isTrue();

        assertThat(domain.intent()).contains("scale a 6");
    }

    @Test
    void nothing_but_a_scaling_of_the_same_system_to_fewer_nodes_is_raised() {
        ActionDesk desk = opened();
        assertThat(desk.raise(SCALE, "elasticity", "")).isFalse();
        desk.begin(SCALE, "operator", "");

        assertThat(desk.raise(Intent.scale(Group.A, 3), "elasticity", "")).isFalse();
        assertThat(desk.raise(Intent.scale(Group.B, 6), "elasticity", "")).isFalse();
        assertThat(desk.raise(new Intent("rollout"), "elasticity", "")).isFalse();
        desk.stop();
        assertThat(desk.raise(Intent.scale(Group.A, 6), "elasticity", "")).isFalse();

        assertThat(domain.intent()).contains("scale a 4");
    }

    @Test
    void nothing_is_begun_before_the_domain_was_asked_for_unfinished_work() {
        ActionDesk desk = desk();

        assertThatThrownBy(() -> desk.begin(SCALE, "operator", "")).isInstanceOf(BusyException.class);
    }

    @Test
    void unfinished_work_of_a_manager_before_is_done_first() {
        domain.intend("restart a2");

        ActionDesk desk = opened();
        waiting.remove().run();

        assertThat(done).containsExactly("restart a2");
        assertThat(desk.isIdle()).isTrue();
    }

    @Test
    void a_failure_is_told_and_the_desk_is_free_again() {
        ActionDesk desk = opened();
        Action action = desk.begin(new Intent("restart a9"), "operator", "");

        waiting.remove().run();

        assertThat(action.outcome()).isEqualTo(Action.Outcome.FAILED);
        assertThat(action.failure()).contains("no node a9");
        assertThat(desk.isIdle()).isTrue();
        assertThat(domain.intent()).isEmpty();
    }

    @Test
    void who_did_what_and_why_is_in_the_audit_log() {
        opened().begin(SCALE, "operator", "it is the eleventh");
        waiting.remove().run();

        assertThat(audit().newest(10))
                .extracting(AuditLog.Entry::what, AuditLog.Entry::who, AuditLog.Entry::why, AuditLog.Entry::outcome)
                .containsExactly(
                        tuple("scale a 4", "operator", "it is the eleventh", "done"),
                        tuple("scale a 4", "operator", "it is the eleventh", "began"));
    }

    @Test
    void what_is_under_way_when_the_manager_is_stopped_is_left_for_the_next_one() throws Exception {
        ActionDesk desk = opened();
        Action action = desk.begin(new Intent("restart a3"), "operator", "");
        Thread acts = new Thread(waiting.remove());
        acts.start();
        assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();

        desk.stop();
        acts.join(30_000);

        assertThat(action.outcome()).isEqualTo(Action.Outcome.FAILED);
        assertThat(action.failure()).contains("goes on when the manager is started again");
        assertThat(domain.intent()).contains("restart a3");
        assertThat(audit().newest(1))
                .extracting(AuditLog.Entry::outcome)
                .containsExactly("failed: " + action.failure());
    }

    @Test
    void a_manager_that_was_stopped_begins_nothing() {
        ActionDesk desk = opened();

        desk.stop();

        assertThat(desk.isIdle()).isFalse();
        assertThatThrownBy(() -> desk.begin(SCALE, "operator", "")).isInstanceOf(BusyException.class);
        assertThat(domain.intent()).isEmpty();
    }

    private ActionDesk opened() {
        desk = desk();
        desk.resume();
        return desk;
    }

    private ActionDesk desk() {
        return new ActionDesk(domain, waiting::add, this::perform, audit());
    }

    private AuditLog audit() {
        return new AuditLog(folder.resolve("audit.log"));
    }

    private void perform(Intent intent, Progress progress) {
        if (intent.text().equals("restart a9")) {
            throw new ActionFailedException("the domain has no node a9");
        }
        if (intent.text().equals("restart a3")) {
            underWay.countDown();
            Deadline.of(Duration.ofMinutes(1)).met(() -> false);
        }
        done.add(intent.text());
        if (intent.text().equals("scale a 5")) {
            desk.raise(Intent.scale(Group.A, 7), "elasticity", "more are needed");
        }
    }
}
