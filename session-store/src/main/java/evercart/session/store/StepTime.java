package evercart.session.store;

import java.time.Duration;

/**
 * How long the steps of one request may take together. Each is bounded by its store; two slow ones in a row would still be a long wait, so
 * the second has what the first has left.
 */
public final class StepTime {
    private static final long LEAST = Duration.ofMillis(250).toNanos();
    private static final ThreadLocal<long[]> SPENT = ThreadLocal.withInitial(() -> new long[1]);

    private StepTime() {}

    /** A new request begins on this thread. */
    public static void begin() {
        SPENT.get()[0] = 0;
    }

    /** A step of this thread's request has taken so many nanoseconds. */
    public static void spend(long nanos) {
        SPENT.get()[0] += nanos;
    }

    /** How long this thread's next step may take, of what a whole request may; never less than a quarter of a second. */
    public static Duration leftOf(Duration most) {
        return Duration.ofNanos(Math.max(LEAST, most.toNanos() - SPENT.get()[0]));
    }
}
