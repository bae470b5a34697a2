package evercart.storefront.neighbours;

import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Whether a neighbour answers. */
final class Presence {
    private volatile boolean away;

    void set(boolean away) {
        this.away = away;
    }

    void check() {
        if (away) {
            throw new TimeoutException("away, as the switch says");
        }
    }
}
