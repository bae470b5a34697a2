package evercart.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.databases.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One node at a time, on any database. */
abstract class LeaseContract {
    private static final Duration TERM = Duration.ofSeconds(5);

    private final MovableClock clock = new MovableClock();
    private OrderingDatabase first;
    private OrderingDatabase second;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        TestDatabase migrated = OrderingDatabase.migrated(database());
        first = OrderingDatabase.nodeOf(migrated);
        second = OrderingDatabase.nodeOf(migrated);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void of_many_nodes_one_gets_the_lease() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        List<Callable<Boolean>> nodes = Stream.generate(() -> lease(first, "open-orders"))
                .limit(8)
                .map(lease -> (Callable<Boolean>) () -> {
                    lease.during(atWork::incrementAndGet);
                    return true;
                })
                .toList();

        for (Future<Boolean> done : Together.run(nodes)) {
            assertThat(done.get()).isTrue();
        }

        assertThat(atWork).hasValue(1);
    }

    @Test
    void holder_goes_on_and_the_other_waits_for_a_whole_term_of_silence() {
        Lease one = lease(first, "open-orders");
        Lease two = lease(second, "open-orders");

        assertThat(one.hold()).isTrue();
        clock.move(TERM.minusSeconds(1));
        assertThat(one.hold()).isTrue();
        clock.move(TERM.minusSeconds(1));
        assertThat(two.hold()).isFalse();
        clock.move(Duration.ofSeconds(1));

        assertThat(two.hold()).isTrue();
        assertThat(one.hold()).isFalse();
    }

    @Test
    void lease_that_was_given_back_is_free_at_once() {
        Lease one = lease(first, "open-orders");
        Lease two = lease(second, "open-orders");
        assertThat(one.hold()).isTrue();

        two.giveBack();
        assertThat(two.hold()).as("only the holder gives back").isFalse();
        one.giveBack();

        assertThat(two.hold()).isTrue();
    }

    @Test
    void leases_of_different_work_do_not_know_each_other() {
        assertThat(lease(first, "open-orders").hold()).isTrue();
        assertThat(lease(second, "order-mail").hold()).isTrue();
    }

    private Lease lease(Transactions node, String name) {
        return new Lease(node, clock, name, TERM);
    }
}
