package evercart.remote;

import java.time.Duration;

/** The moment at which a caller stops waiting. */
final class Deadline {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return nanosLeft() <= 0;
    }

    long nanosLeft() {
        return at - System.nanoTime();
    }

    /** At least 1, as waiting for 0 means for ever. */
    long millisLeft() {
        return Math.max(1, nanosLeft() / NANOS_PER_MILLI);
    }
}
