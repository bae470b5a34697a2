package evercart.session.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where sessions live: one shared place for all nodes of an application. A store knows nothing of the application server; it keeps named
 * attributes as bytes and gives each change of a session the next version number, beginning with 1.
 *
 * <p>Each method is one atomic step for all nodes, and what it has answered is seen by every call on any node that begins later. Calls are
 * bounded: a store that cannot answer within its own limit (below one second) throws {@link StoreUnavailableException}, and then the
 * step may or may not have been taken. Time is the store's own; clocks of nodes do not matter. Implementations are safe for use by many
 * threads. No argument and no result is null unless it says so.
 *
 * <p>A copy that is asked for again and again, on one node only, may be given the session for itself for moments, by {@link Loaded#alone()}.
 * While they last, steps of others that read, change, move or end the session throw {@link SessionHeldException} and are not taken. A copy
 * counts its time from before it asked, and must not rely on the end of it, since its clock and the store's do not run alike.
 */
public interface SessionStore extends AutoCloseable {

    /**
     * Keeps a new session under an id that was never used. Repeating the call after an outage is safe: the second one answers false.
     *
     * @return false when the id is taken, by a living or a dead session; then nothing was changed
     */
    boolean create(String id, NewSession session);

    /**
     * Reads a session, or only tells that it is as the caller knows it. Counts as an access: it puts off the session's end. A store may
     * record accesses coarsely, as long as a session never ends before its time, and ends at most a tenth of its timeout and one minute
     * late.
     *
     * @param known the version that the caller has; 0 when it has none. One above the session's own comes from a history that the store has
     *     lost, by a failover to a replica that lagged, and counts as none
     * @param awaited the mark of a request whose answer left before its last save, or null; see {@link Loaded#pending()}
     * @return empty when there is no such session, or it is over
     */
    Optional<Loaded> load(String id, long known, String awaited, Asker asker);

    default Optional<Loaded> load(String id, long known, String awaited) {
        return load(id, known, awaited, Asker.PASSING);
    }

    /**
     * Applies a change to a living session. A session whose id was changed meanwhile is found under its new one, so that what was begun
     * under the old id is not lost.
     */
    Committed commit(String id, Change change, Asker asker);

    default Committed commit(String id, Change change) {
        return commit(id, change, Asker.PASSING);
    }

    /**
     * Ends a session for ever: its id is dead on every node, and no change that is under way brings it back.
     *
     * @return whether this call ended it: true for exactly one caller
     */
    boolean remove(String id, Asker asker);

    default boolean remove(String id) {
        return remove(id, Asker.PASSING);
    }

    /**
     * Moves a living session to a new id; the old one is dead from then on, and nobody has the session for itself.
     *
     * @return false when there is no session under the old id, or the new id is taken; then nothing was changed
     */
    boolean rename(String id, String newId, Asker asker);

    default boolean rename(String id, String newId) {
        return rename(id, newId, Asker.PASSING);
    }

    /**
     * Takes a session's lock, or prolongs it for the holder of the same token. It frees itself when the lease ends.
     *
     * @return false when another token holds it; true also when there is no such session, which {@link #load} tells then
     */
    boolean lock(String id, String token, Duration lease);

    /** Frees the lock if this token holds it; does nothing otherwise. */
    void unlock(String id, String token);

    /**
     * Sessions that are over, for one caller to tell the application of and then {@link #remove}. A session that was given out is not
     * given out again for the length of the claim.
     *
     * @param most how many at most
     * @param claim how long they are this caller's
     */
    List<Ended> claimEnded(int most, Duration claim);

    /** Living sessions of all nodes, and such as are over but not removed yet. */
    long size();

    /** Whether sessions with this id are cheap to reach from this node; new sessions should get such ids. */
    default boolean prefers(String id) {
        return true;
    }

    /**
     * Whether this node may serve sessions, as far as it depends on the node itself: false for a member that the others have put out. A
     * store that is away is away for all nodes, and no reason to send visitors elsewhere.
     */
    default boolean admitsThisNode() {
        return true;
    }

    /** Whether the store answers; false, never an exception, when it does not or when this node must not rely on it now. */
    boolean isAvailable();

    @Override
    void close();
}
