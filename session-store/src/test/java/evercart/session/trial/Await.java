package evercart.session.trial;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits that end. */
final class Await {
    private static final Duration STEP = Duration.ofMillis(50);

    private Await() {}

    static void until(String what, Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + deadline.toSeconds() + " s still not: " + what);
            }
            pass(STEP);
        }
    }

    /** For what is itself a length of time: how long a node stands still, say. */
    static void pass(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
