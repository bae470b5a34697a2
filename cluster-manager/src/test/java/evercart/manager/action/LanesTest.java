package evercart.manager.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void so_many_are_at_work_at_once_as_there_are_lanes() {
        CyclicBarrier both = new CyclicBarrier(2);
        waiting.addAll(List.of("a1", "a2", "a3", "a4"));

        lanes(2).each(this::next, node -> {
            meet(both);
            done.add(node);
        });

        assertThat(done).containsExactlyInAnyOrder("a1", "a2", "a3", "a4");
    }

    @Test
    void what_is_asked_for_while_one_is_at_work_is_begun_beside_it() {
        CountDownLatch second = new CountDownLatch(1);
        waiting.add("a1");

        lanes(3).each(this::next, node -> {
            if (node.equals("a1")) {
                waiting.add("a2");
                await(second);
            } else {
                second.countDown();
            }
            done.add(node);
        });

        assertThat(done).containsExactlyInAnyOrder("a1", "a2");
    }

    @Test
    void one_that_fails_keeps_no_other_from_it() {
        waiting.addAll(List.of("a1", "a2", "a3"));

        assertThatThrownBy(() -> lanes(2).each(this::next, this::allButTheFirst))
                .isInstanceOf(ActionFailedException.class)
                .hasMessage("a1 does not start");

        assertThat(done).containsExactlyInAnyOrder("a2", "a3");
    }

    @Test
    void in_one_lane_as_well() {
        waiting.addAll(List.of("a1", "a2", "a3"));

        assertThatThrownBy(() -> Lanes.one().each(this::next, this::allButTheFirst))
                .hasMessage("a1 does not start");

        assertThat(done).containsExactly("a2", "a3");
    }

    @Test
    void who_breaks_off_begins_nothing_more_in_any_lane() {
        CyclicBarrier both = new CyclicBarrier(2);
        waiting.addAll(List.of("a1", "a2", "a3", "a4"));

        assertThatThrownBy(() -> lanes(2).each(this::next, node -> {
                    meet(both);
                    done.add(node);
                    throw new BrokenOffException();
                }))
                .isInstanceOf(BrokenOffException.class);

        assertThat(done).containsExactlyInAnyOrder("a1", "a2");
    }

    @Test
    void who_is_interrupted_breaks_off_what_is_under_way() throws Exception {
        CountDownLatch atWork = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        waiting.addAll(List.of("a1", "a2"));
        Thread acting = new Thread(() -> lanes(2).each(this::next, node -> {
            atWork.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
                throw new BrokenOffException();
            }
        }));
        acting.setUncaughtExceptionHandler(
                (thread, brokenOff) -> done.add(brokenOff.getClass().getSimpleName()));
        acting.start();
        await(atWork);

        acting.interrupt();
        await(interrupted);
        acting.join(30_000);

        assertThat(done).containsExactly("BrokenOffException");
    }

    private Lanes lanes(int count) {
        return new Lanes(threads, count);
    }

    private Optional<String> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private void allButTheFirst(String node) {
        if (node.equals("a1")) {
            throw new ActionFailedException("a1 does not start");
        }
        done.add(node);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new AssertionError("nobody else is at work", alone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
