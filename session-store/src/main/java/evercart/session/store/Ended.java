package evercart.session.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A session that is over, with all that listeners may still want to read.
 *
 * @param attributes serialised values by name; the arrays must not be changed
 */
public record Ended(String id, Instant created, Instant lastAccess, Duration timeout, Map<String, byte[]> attributes) {}
