package evercart.storefront.node;

import static java.util.Comparator.comparingInt;

import java.util.Objects;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Whether somebody is taking this node out of service. Asks the configuration's sources themselves, because Payara keeps a value
 * for a minute once it was read.
 */
final class Draining {
    static final String KEY = "evercart.node.draining";

    private Draining() {}

    static boolean in(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .sorted(comparingInt(ConfigSource::getOrdinal).reversed())
                .map(source -> source.getValue(KEY))
                .filter(Objects::nonNull)
                .findFirst()
                .map(Boolean::parseBoolean)
                .orElse(false);
    }
}
