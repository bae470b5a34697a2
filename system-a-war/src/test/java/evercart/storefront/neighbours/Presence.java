package evercart.storefront.neighbours;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Whether a neighbour answers, and how often all of them were asked. */
final class Presence {
    private static final AtomicInteger CALLS = new AtomicInteger();

    private volatile boolean away;

    /** How many calls there were since this was asked last. */
    static int calls() {
        return CALLS.getAndSet(0);
    }

    void set(boolean away) {
        this.away = away;
    }

    void check() {
        CALLS.incrementAndGet();
        refuseWhenAway();
    }

    void refuseWhenAway() {
        if (away) {
            throw new TimeoutException("away, as the switch says");
        }
    }
}
