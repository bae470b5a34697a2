package evercart.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * All that a pool has to know about the system that it calls; made from configuration, and refused as a whole with every error in
 * it named.
 *
 * @param target the called system, for configuration keys, logs and thread names
 * @param endpoints read again and again, so that new nodes are learned without a restart; empty at the start means the same JVM
 * @param credentials sent with every call; empty means anonymous
 * @param timeout the longest that a caller waits for a call, retries included
 * @param probeInterval the pause between two looks at a node
 * @param probeTimeout for connecting to a node's health check, and again for its answer
 * @param endpointsInterval the pause between two readings of the endpoints
 * @param openFor how long a node that failed gets no calls at least
 * @param failuresToOpen how many calls in a row must go unanswered in time until a node counts as failed; a broken connection
 *     needs only one
 * @param callsPerNode how many calls may be under way to one node at the same time
 */
public record RemoteCallSettings(
        String target,
        Supplier<List<Endpoint>> endpoints,
        Optional<Credentials> credentials,
        Duration timeout,
        Duration probeInterval,
        Duration probeTimeout,
        Duration endpointsInterval,
        Duration openFor,
        int failuresToOpen,
        int callsPerNode) {

    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException when a value is out of its range; the message names all of them */
    public RemoteCallSettings {
        List<String> errors = new ArrayList<>();
        checkDuration(errors, "timeout", timeout);
        checkDuration(errors, "probe-interval", probeInterval);
        checkDuration(errors, "probe-timeout", probeTimeout);
        checkDuration(errors, "endpoints-interval", endpointsInterval);
        checkDuration(errors, "open-for", openFor);
        checkCount(errors, "failures-to-open", failuresToOpen, 1000);
        checkCount(errors, "calls-per-node", callsPerNode, 10_000);
        SettingsReader.refuse(target, errors);
    }

    /**
     * Settings from MicroProfile Config, keys {@code evercart.remote.<target>.*}, {@code evercart.remote.user} and
     * {@code evercart.remote.password}.
     *
     * @throws IllegalArgumentException when something is wrong; the message names every error
     */
    public static RemoteCallSettings from(Config config, String target) {
        return of(key -> config.getOptionalValue(key, String.class), target);
    }

    /** The same from any source of values by key, for programs without MicroProfile Config. */
    public static RemoteCallSettings of(Function<String, Optional<String>> values, String target) {
        return new SettingsReader(values, target).read();
    }

    private static void checkDuration(List<String> errors, String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0 || value.compareTo(LONGEST) > 0) {
            errors.add(name + ": " + value + " is not between " + SHORTEST + " and " + LONGEST);
        }
    }

    private static void checkCount(List<String> errors, String name, int value, int most) {
        if (value < 1 || value > most) {
            errors.add(name + ": " + value + " is not between 1 and " + most);
        }
    }
}
