package evercart.session.store;

import java.time.Duration;

/** Another copy has the session for itself, and gets it no second time. The step was not taken: it may be when the time is over. */
public final class SessionHeldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Duration left;

    /** @param left how long the other one has it, by the store's clock */
    public SessionHeldException(Duration left) {
        super("another copy has the session for itself", null, false, false);
        this.left = left;
    }

    public Duration left() {
        return left;
    }
}
