package evercart.ordering;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Whether somebody is taking this node out of service. Asks the configuration's sources themselves, because Payara keeps a value
 * for a minute once it was read.
 */
final class Draining {
    private static final String KEY = "evercart.node.draining";

    private Draining() {}

    static boolean in(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
                .map(source -> source.getValue(KEY))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
