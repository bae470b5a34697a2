package evercart.remote;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Decides when a node that leaves calls unanswered gets no more of them. After its rest the node is on trial: the next unanswered
 * call opens the breaker again at once.
 */
final class Breaker {
    private final int failuresToOpen;
    private final Duration rest;
    private final LongSupplier nanos;

    private int failures;
    private boolean open;
    private long openedAt;

    Breaker(int failuresToOpen, Duration rest, LongSupplier nanos) {
        this.failuresToOpen = failuresToOpen;
        this.rest = rest;
        this.nanos = nanos;
    }

    synchronized void answered() {
        failures = 0;
    }

    /** @return true when this one opened the breaker */
    synchronized boolean late() {
        failures++;
        return failures >= failuresToOpen && trip();
    }

    /** @return true when this one opened the breaker */
    synchronized boolean broken() {
        return trip();
    }

    synchronized boolean resting() {
        return open && nanos.getAsLong() - openedAt < rest.toNanos();
    }

    synchronized void trial() {
        if (open) {
            open = false;
            failures = failuresToOpen - 1;
        }
    }

    private boolean trip() {
        if (open) {
            return false;
        }
        open = true;
        openedAt = nanos.getAsLong();
        return true;
    }
}
