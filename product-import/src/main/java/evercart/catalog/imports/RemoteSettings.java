package evercart.catalog.imports;

import evercart.remote.RemoteCallSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the catalogue is and who asks, by the names that MicroProfile Config would use: a system property, or an environment
 * variable in capitals. The password is taken from the environment alone, as everybody on a machine can read command lines.
 */
final class RemoteSettings {
    private static final String ENDPOINTS = "evercart.remote.catalog.endpoints";
    private static final String PASSWORD = "evercart.remote.password";

    /** A chunk of new products may take a cold node some seconds. */
    private static final Map<String, String> DEFAULTS = Map.of("evercart.remote.catalog.timeout", "PT30S");

    private final Function<String, String> properties;
    private final Function<String, String> environment;

    RemoteSettings(Function<String, String> properties, Function<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** @throws IllegalArgumentException when something is missing or wrong */
    RemoteCallSettings read() {
        if (value(ENDPOINTS).isEmpty()) {
            throw new IllegalArgumentException(variable(ENDPOINTS) + " does not say where the catalogue is");
        }
        return RemoteCallSettings.of(this::value, "catalog");
    }

    private Optional<String> value(String key) {
        Optional<String> property =
                key.equals(PASSWORD) ? Optional.empty() : Optional.ofNullable(properties.apply(key));
        return property.or(() -> Optional.ofNullable(environment.apply(variable(key))))
                .or(() -> Optional.ofNullable(DEFAULTS.get(key)))
                .filter(text -> !text.isBlank());
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
