package evercart.remote;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with a deadline. */
final class Eventually {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    static void within(Duration time, BooleanSupplier condition, Supplier<String> otherwise) {
        Deadline deadline = Deadline.in(time);
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) {
                throw new AssertionError("not within " + time + ": " + otherwise.get());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
