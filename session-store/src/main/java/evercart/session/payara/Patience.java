package evercart.session.payara;

import evercart.session.store.StoreUnavailableException;
import java.time.Duration;

/** A bounded wait in small steps. */
final class Patience {
    private final long deadline;

    Patience(Duration longest) {
        deadline = System.nanoTime() + longest.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= deadline;
    }

    void wait(Duration step) {
        try {
            Thread.sleep(step.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("interrupted while waiting for a session");
        }
    }
}
