package evercart.session.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits with a deadline. */
final class Eventually {
    private static final long BETWEEN_TRIES = 10_000_000;

    private Eventually() {}

    static void within(Duration limit, Runnable assertion) {
        Instant deadline = Instant.now().plus(limit);
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
    }
}
