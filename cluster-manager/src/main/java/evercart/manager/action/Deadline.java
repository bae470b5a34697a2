package evercart.manager.action;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for a condition, for so long and no longer. */
record Deadline(Duration within) {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

    static Deadline of(Duration within) {
        return new Deadline(within);
    }

    /** @return whether it came true in time */
    boolean met(BooleanSupplier condition) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new BrokenOffException();
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return true;
    }
}
