package evercart.session.local;

/** What sessions of one application cost on this node, counted since it started; times are sums in seconds. */
public interface SessionsMXBean {

    /** Whether this node may serve sessions, as far as it depends on the node itself: the readiness check. */
    boolean isReady();

    /** Whether sessions can be had now. */
    boolean isStoreAnswering();

    /** Sessions this node has copies of. */
    long getCopies();

    /** Sessions in the store, of all nodes; -1 when it is away. */
    long getSessions();

    long getLoads();

    /** Loads that found this node's copy up to date. */
    long getUnchangedLoads();

    /** Requests that needed no load, since this node had the session for itself. */
    long getSparedLoads();

    long getLoadedBytes();

    double getLoadSeconds();

    long getSaves();

    long getSavedBytes();

    double getSaveSeconds();

    /** Attributes written by two requests at once, of which the later one stayed. */
    long getConflicts();

    /** Requests that waited for another one's save or lock. */
    long getWaits();

    /** Requests answered with 503 because the store was away, or the session's copy was too old to be saved. */
    long getRefusals();

    long getStoreFailures();
}
