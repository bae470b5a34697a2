package evercart.session.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a session begins with.
 *
 * @param created by the clock of the node that made it
 * @param timeout how long it lives after its last access; zero or less: for ever
 * @param attributes serialised values by name; the arrays are not copied and must not be changed afterwards
 */
public record NewSession(Instant created, Duration timeout, Map<String, byte[]> attributes) {
    public NewSession {
        attributes = Map.copyOf(attributes);
    }
}
