package evercart.api.ordering;

import evercart.api.EvercartException;
import java.time.Duration;

/** Somebody failed to log in to this address too often; not even the right password is looked at for a while. */
public final class TooManyAttemptsException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /** @param retryAfter the longest that it may last */
    public TooManyAttemptsException(Duration retryAfter) {
        super("too many failed logins for this e-mail address; try again in " + retryAfter.toMinutes() + " minutes");
        this.retryAfterSeconds = retryAfter.toSeconds();
    }

    public Duration getRetryAfter() {
        return Duration.ofSeconds(retryAfterSeconds);
    }
}
