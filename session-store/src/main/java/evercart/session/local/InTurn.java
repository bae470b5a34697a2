package evercart.session.local;

import evercart.session.store.SessionHeldException;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A step that waits until nobody else has a session for himself; whoever waits is the reason that nobody gets it again. */
final class InTurn {
    private static final long MOST = Duration.ofMillis(400).toNanos();

    private InTurn() {}

    /** @param waiting told of each wait */
    static <T> T take(Supplier<T> step, Runnable waiting) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return step.get();
            } catch (SessionHeldException held) {
                if (System.nanoTime() - begin > MOST) {
                    throw new StoreUnavailableException("another node had the session for itself for too long", held);
                }
                waiting.run();
                pause(held.left());
            }
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for a session", stopped);
        }
    }
}
