package evercart.session.hazelcast;

import static evercart.session.Eventually.retried;
import static evercart.session.Eventually.until;
import static evercart.session.hazelcast.GridMember.DONE;
import static evercart.session.hazelcast.GridMember.MAP;
import static evercart.session.hazelcast.GridMember.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.store.Committed.Outcome;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is acknowledged is on its backup, however slow that is; only one that is frozen is not waited for. */
class GridBackupTest extends GridTrial {
    private static final NewSession SESSION =
            new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of("cart", "tea".getBytes(UTF_8)));

    @Test
    void nothing_is_acknowledged_while_its_backup_cannot_take_it() throws Exception {
        List<String> ids = created(4, 2, 1);

        List<String> acknowledged = new ArrayList<>();
        try (StoppedPartitions stopped = StoppedPartitions.of(second)) {
            for (String id : ids) {
                if (isDone(one, id, "w", "x")) {
                    acknowledged.add(id);
                }
            }
            third.kill();
        }

        assertThat(acknowledged).isEmpty();
        for (String id : ids) {
            retried(() -> one.commit(id, write("after", "y")));
            assertThat(retried(() -> one.load(id, 0, null)).orElseThrow().names())
                    .contains("cart", "after");
        }
    }

    @Test
    void a_backup_that_has_missed_something_gets_it_whole_before_the_next_change_is_acknowledged() throws Exception {
        String id = created(1, 2, 1).get(0);
        StoppedPartitions.forget(second, MAP, id);

        assertThat(retried(() -> one.commit(id, write("w", "x"))).outcome()).isEqualTo(Outcome.DONE);
        third.kill();

        assertThat(retried(() -> one.load(id, 0, null)).orElseThrow().names()).contains("cart", "w");
    }

    @Test
    void a_frozen_backup_is_soon_not_waited_for_any_more() throws Exception {
        List<String> ids = created(4, 0, 2);
        third.freeze();

        for (String id : ids) {
            until(() -> isDone(one, id, "w", "x"));
        }
        third.thaw();

        until(() -> third.ask("load " + ids.get(0) + " w").equals("x"));
    }

    @Test
    void of_two_backups_one_is_frozen_and_the_other_is_still_waited_for() throws Exception {
        SessionStore twice = new HazelcastSessionStore(first, "twice", 2);
        new HazelcastSessionStore(second, "twice", 2);
        assertThat(third.ask("open twice 2")).isEqualTo(DONE);
        String id = UUID.randomUUID().toString();
        retried(() -> twice.create(id, SESSION));
        third.freeze();

        until(() -> isDone(twice, id, "w", "x"));
        boolean acknowledged;
        try (StoppedPartitions stopped = StoppedPartitions.of(second)) {
            acknowledged = isDone(twice, id, "w", "y");
        }

        assertThat(acknowledged).isFalse();
        until(() -> isDone(twice, id, "w", "z"));
    }

    private List<String> created(int count, int owner, int backup) {
        return Stream.generate(() -> UUID.randomUUID().toString())
                .filter(id -> isKept(id, owner, backup))
                .limit(count)
                .peek(id -> retried(() -> one.create(id, SESSION)))
                .toList();
    }

    private boolean isKept(String id, int owner, int backup) {
        return new Copies(first, MAP, 1)
                .of(id).stream()
                        .map(copy -> copy.address().getPort())
                        .toList()
                        .equals(List.of(grid.ports().get(owner), grid.ports().get(backup)));
    }

    private static boolean isDone(SessionStore store, String id, String name, String value) {
        try {
            return store.commit(id, write(name, value)).outcome() == Outcome.DONE;
        } catch (StoreUnavailableException refused) {
            return false;
        }
    }
}
