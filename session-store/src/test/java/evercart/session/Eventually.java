package evercart.session;

import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits that end. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private Eventually() {}

    /** Until the assertion holds. */
    public static void within(Duration limit, Runnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                pass(STEP);
            }
        }
    }

    /** What the condition throws is thrown at once. */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + limit.toSeconds() + " s still not: " + what);
            }
            pass(STEP);
        }
    }

    /** A store that is away is no failure yet. */
    public static void until(Callable<Boolean> condition) {
        until("what is waited for", PATIENCE, () -> retried(condition));
    }

    /** What the call says as soon as the store is not away. */
    public static <T> T retried(Callable<T> call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.call();
            } catch (StoreUnavailableException away) {
                if (System.nanoTime() > end) {
                    throw away;
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** For what is itself a length of time: how long a node stands still, say. */
    public static void pass(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
