package evercart.session.store;

/**
 * What became of a change.
 *
 * @param outcome only {@link Outcome#DONE} changed anything
 * @param previous the version before; 0 unless done
 * @param version the version now; 0 unless done
 * @param conflicts how many of the attributes had been written by somebody else after the known version
 */
public record Committed(Outcome outcome, long previous, long version, int conflicts) {

    /** What can become of a change. */
    public enum Outcome {
        /** Kept, and seen by everybody from now on. */
        DONE,
        /** There is no such session any more. */
        GONE,
        /** The lock is not held by the given token. */
        LOCK_LOST,
        /** An attribute was written by somebody else, and the change does not overwrite. */
        CONFLICT
    }

    public static Committed done(long previous, long version, int conflicts) {
        return new Committed(Outcome.DONE, previous, version, conflicts);
    }

    /** For every outcome but {@link Outcome#DONE}. */
    public static Committed refused(Outcome outcome, int conflicts) {
        return new Committed(outcome, 0, 0, conflicts);
    }
}
