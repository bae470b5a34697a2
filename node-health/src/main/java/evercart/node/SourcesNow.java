package evercart.node;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** A setting as its sources have it now, the most important first, because Payara keeps a value for a minute once it was read. */
final class SourcesNow {

    private SourcesNow() {}

    static Optional<String> value(String key) {
        return StreamSupport.stream(
                        ConfigProvider.getConfig().getConfigSources().spliterator(), false)
                .map(source -> source.getValue(key))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
