package evercart.session.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what a cluster does in its own time, with a deadline. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    static void until(Callable<Boolean> condition) throws Exception {
        Deadline deadline = Deadline.in(PATIENCE);
        while (!retried(condition)) {
            assertThat(deadline.isOver()).as("waited for %s", PATIENCE).isFalse();
            Thread.sleep(10);
        }
    }

    static <T> T retried(Callable<T> call) throws Exception {
        Deadline deadline = Deadline.in(PATIENCE);
        while (true) {
            try {
                return call.call();
            } catch (StoreUnavailableException e) {
                if (deadline.isOver()) {
                    throw e;
                }
            }
        }
    }
}
