package evercart.session.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A session as the store has it, reduced to what the caller does not know yet.
 *
 * @param version the session's version now
 * @param changed attributes written after the known version, all when none was known; empty when the session is unchanged. The arrays
 *     must not be changed
 * @param names of all attributes, or null when the session is unchanged: what is known and not among them was removed
 * @param created when the session was made
 * @param lastAccess the last access before this one, on any node
 * @param timeout how long it lives after its last access; zero or less: for ever
 * @param pending the awaited request has not finished its last save: what is here may lack it
 * @param alone for so long, by the store's clock, nobody but the asking copy reads or changes the session; mostly zero
 */
public record Loaded(
        long version,
        Map<String, byte[]> changed,
        Set<String> names,
        Instant created,
        Instant lastAccess,
        Duration timeout,
        boolean pending,
        Duration alone) {

    public Loaded alone(Duration time) {
        return time.isZero() ? this : new Loaded(version, changed, names, created, lastAccess, timeout, pending, time);
    }

    /** The same, and nobody's alone. */
    public Loaded shared() {
        return alone.isZero()
                ? this
                : new Loaded(version, changed, names, created, lastAccess, timeout, pending, Duration.ZERO);
    }

    public boolean isUnchanged() {
        return names == null;
    }
}
