package evercart.session.store;

import java.time.Duration;

/** How coarsely stores record accesses, so that reading a session does not write each time. One rule for all stores. */
public final class AccessRecord {
    private static final long COARSEST = Duration.ofMinutes(1).toMillis();

    private AccessRecord() {}

    /**
     * A recorded access may be this old before the next one is recorded. A session lives for its timeout and this much longer.
     *
     * @param timeout of the session in milliseconds, more than zero
     * @return milliseconds: a tenth of the timeout, a minute at most
     */
    public static long grain(long timeout) {
        return Math.min(timeout / 10, COARSEST);
    }
}
