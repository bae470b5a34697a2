package evercart.remote;

/** Who the calling thread is for the beans that it calls. */
@FunctionalInterface
interface CallerIdentity {

    /** Makes the current thread, which belongs to the pool, this caller. Called before every look-up and call. */
    void assume();
}
