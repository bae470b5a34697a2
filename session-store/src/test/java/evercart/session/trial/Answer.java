package evercart.session.trial;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param status of HTTP, or {@link #BROKEN_OFF} or {@link #NOT_SENT}
 * @param text the body
 * @param retryAfter the header, if there was one
 * @param location the header, if there was one
 * @param took from the request to the end of the answer
 */
record Answer(int status, String text, Optional<String> retryAfter, Optional<String> location, Duration took) {
    /** the request may have been carried out */
    static final int BROKEN_OFF = 0;
    /** the node has never seen it */
    static final int NOT_SENT = -1;

    static Answer none(int status, Duration took) {
        return new Answer(status, "", Optional.empty(), Optional.empty(), took);
    }

    boolean isAcknowledged() {
        return status == 200;
    }

    boolean isRefused() {
        return status == 503;
    }

    boolean says(String expected) {
        return isAcknowledged() && text.equals(expected);
    }

    boolean isWithoutSession() {
        return says("no session");
    }
}
