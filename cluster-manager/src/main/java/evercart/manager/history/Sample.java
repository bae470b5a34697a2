package evercart.manager.history;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How a system was at a moment.
 *
 * @param ready nodes that are ready
 * @param wanted how many it was to have
 * @param requests a second that the balancers sent to it since the sample before; nothing when nobody counts them
 * @param failures a second
 * @param latency of those requests on average, in milliseconds; nothing when there were none
 */
public record Sample(
        Instant at, int ready, int wanted, OptionalDouble requests, OptionalDouble failures, OptionalDouble latency) {}
