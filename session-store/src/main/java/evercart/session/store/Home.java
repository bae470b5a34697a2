package evercart.session.store;

import java.time.Duration;

/**
 * Which copy of a session is the only one in use, as far as a store can tell, and may therefore have it for itself for moments. One rule
 * for all stores. Times are milliseconds of one clock that only the store reads.
 *
 * @param copy the one that wants to stay
 * @param heldUntil while it has the session for itself; 0 when it never had
 * @param aloneFrom before that it gets nothing
 */
public record Home(String copy, long heldUntil, long aloneFrom) {
    /** So long a session is one copy's, and so long others wait at most when that copy's node dies. */
    public static final Duration LENGTH = Duration.ofMillis(100);

    /** So long a copy must have been the only one before it gets the session for itself. */
    static final Duration SETTLED = Duration.ofMillis(500);

    /** So long nobody gets a session that two copies have asked for. */
    static final Duration SHARED = Duration.ofMinutes(1);

    /** Zero unless somebody else has it. */
    public Duration heldFromOther(String asker, long now) {
        return copy.equals(asker) ? Duration.ZERO : held(now);
    }

    /** Zero unless the asker has it. */
    public Duration heldBy(String asker, long now) {
        return copy.equals(asker) ? held(now) : Duration.ZERO;
    }

    /** A clock that was set back makes nothing longer. */
    private Duration held(long now) {
        return Duration.ofMillis(Math.min(Math.max(heldUntil - now, 0), LENGTH.toMillis()));
    }

    /** Somebody else waits for it. */
    public Home wanted(long now) {
        return new Home(copy, now + held(now).toMillis(), now + SHARED.toMillis());
    }

    /**
     * @param before null when nobody wanted to stay yet
     * @return what the question changes; {@code before} itself when nothing
     */
    public static Home asked(Home before, Asker asker, long now) {
        if (before == null) {
            return asker.stays() ? new Home(asker.copy(), 0, now + SETTLED.toMillis()) : null;
        }
        return before.copy.equals(asker.copy()) ? before.askedAgain(asker.stays(), now) : before.askedBy(asker, now);
    }

    private Home askedAgain(boolean stays, long now) {
        return stays && now >= aloneFrom ? new Home(copy, now + LENGTH.toMillis(), aloneFrom) : this;
    }

    private Home askedBy(Asker other, long now) {
        boolean known = aloneFrom > now + SHARED.toMillis() / 2;
        return known ? this : new Home(other.copy(), 0, now + SHARED.toMillis());
    }
}
