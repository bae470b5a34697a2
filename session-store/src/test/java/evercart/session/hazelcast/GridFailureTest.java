package evercart.session.hazelcast;

import static evercart.session.Eventually.retried;
import static evercart.session.Eventually.until;
import static evercart.session.hazelcast.GridMember.NONE;
import static evercart.session.hazelcast.GridMember.UNAVAILABLE;
import static evercart.session.hazelcast.GridMember.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.store.Committed.Outcome;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member dies, or stands still for a while. */
class GridFailureTest extends GridTrial {
    private final List<String> ids =
            Stream.generate(() -> UUID.randomUUID().toString()).limit(40).toList();

    @BeforeEach
    void createSessions() {
        NewSession session =
                new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of("cart", "tea".getBytes(UTF_8)));
        ids.forEach(id -> retried(() -> one.create(id, session)));
    }

    @Test
    void what_was_acknowledged_survives_a_killed_member_and_counts_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Set<String>>> writers = IntStream.range(0, 4)
                .mapToObj(writer -> threads.submit(() -> writeFor(Duration.ofSeconds(3), ids.get(writer))))
                .toList();

        until(() -> one.load(ids.get(0), 0, null).orElseThrow().version() > 100);
        third.kill();

        for (int writer = 0; writer < 4; writer++) {
            Set<String> acknowledged = writers.get(writer).get();
            Loaded loaded = other.load(ids.get(writer), 0, null).orElseThrow();
            assertThat(loaded.names()).containsAll(acknowledged);
            assertThat(loaded.version()).isEqualTo(loaded.names().size());
        }
        threads.shutdown();
    }

    @Test
    void a_frozen_owner_keeps_nobody_waiting_for_a_second() throws Exception {
        third.freeze();

        Duration slowest = Duration.ZERO;
        int served = 0;
        for (String id : ids) {
            long begun = System.nanoTime();
            served += serves(one, id) ? 1 : 0;
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }

        assertThat(slowest).isLessThan(Duration.ofSeconds(3));
        assertThat(served).isPositive();
        until(() -> ids.stream().allMatch(id -> serves(one, id)));
    }

    @Test
    void a_thawed_member_refuses_until_it_is_back_and_sets_nothing_back() throws Exception {
        third.freeze();
        until(() -> first.getCluster().getMembers().size() == 2);
        List<String> written = ids.subList(0, 20);
        List<String> removed = ids.subList(20, 40);
        for (String id : written) {
            retried(() -> one.commit(id, write("cart", "coffee")));
        }
        for (String id : removed) {
            retried(() -> other.remove(id));
        }
        ids.forEach(id -> third.tell("load " + id + " cart"));
        third.tell("commit " + written.get(0) + " stale yes");

        third.thaw();

        for (String id : ids) {
            assertThat(third.answer()).isIn(UNAVAILABLE, removed.contains(id) ? NONE : "coffee");
        }
        assertThat(third.answer()).isIn(UNAVAILABLE, Outcome.DONE.name());
        until(() -> first.getCluster().getMembers().size() == 3);
        until(() -> third.ask("available").equals("true"));
        for (String id : ids) {
            String expected = removed.contains(id) ? NONE : "coffee";
            until(() -> third.ask("load " + id + " cart").equals(expected));
            assertThat(other.load(id, 0, null).isPresent()).isEqualTo(written.contains(id));
        }
        assertThat(third.ask("commit " + written.get(0) + " back yes")).isEqualTo(Outcome.DONE.name());
    }

    @Test
    void the_last_member_goes_on_when_one_other_is_dead_and_one_is_frozen() throws Exception {
        second.getLifecycleService().terminate();
        until(() -> first.getCluster().getMembers().size() == 2
                && first.getPartitionService().isClusterSafe());
        third.freeze();

        until(() -> first.getCluster().getMembers().size() == 1);
        until(() -> ids.stream().allMatch(id -> serves(one, id)));
        for (String id : ids) {
            retried(() -> one.commit(id, write("cart", "water")));
        }
        third.thaw();

        until(() -> third.ask("load " + ids.get(0) + " cart").equals("water"));
        for (String id : ids) {
            assertThat(retried(() -> one.load(id, 0, null)).orElseThrow().changed())
                    .containsEntry("cart", "water".getBytes(UTF_8));
        }
    }

    @Test
    void the_last_member_goes_on_while_one_that_died_starts_again_and_has_not_joined_yet() throws Exception {
        second.getLifecycleService().terminate();
        third.kill();
        until(() -> first.getCluster().getMembers().size() == 1);
        Deadline aloneForLong = Deadline.in(Lease.LENGTH);
        until(() -> aloneForLong.isOver() && one.isAvailable());

        try (GreetingPort starting = new GreetingPort(grid.ports().get(2))) {
            assertThat(new LostNeighbour(starting.address()).isSilenced()).isFalse();
            Deadline end = Deadline.in(Lease.LENGTH.multipliedBy(2));
            while (!end.isOver()) {
                assertThat(one.isAvailable()).isTrue();
            }
        }
    }

    private Set<String> writeFor(Duration time, String id) {
        Set<String> acknowledged = new TreeSet<>();
        Deadline deadline = Deadline.in(time);
        for (int write = 0; !deadline.isOver(); write++) {
            try {
                SessionStore store = write % 2 == 0 ? one : other;
                if (store.commit(id, write("w" + write, "x")).outcome() == Outcome.DONE) {
                    acknowledged.add("w" + write);
                }
            } catch (StoreUnavailableException unknown) {
                continue;
            }
        }
        return acknowledged;
    }
}
