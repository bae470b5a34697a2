package evercart.remote;

import java.util.Locale;

/** What the pool thinks of a node; only an available one gets calls. */
public enum NodeState {
    /** Ready and looked up. */
    AVAILABLE,
    /** Calls to it have failed; it is asked again after a pause. */
    OPEN,
    /** Nobody answers there, or nothing that was looked up is there. */
    UNREACHABLE,
    /** It answers that it is not ready: it starts, or is about to be stopped. */
    DRAINING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
