package evercart.session.hazelcast;

import java.time.Duration;

/** When a call must have ended. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), 0));
    }

    Duration leftUpTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    boolean isOver() {
        return left().isZero();
    }
}
