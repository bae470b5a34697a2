package evercart.remote;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of a command, a JVM without MicroProfile Config, by the names that it would use: a system property, or an environment
 * variable in capitals. The password is taken from the environment alone, as everybody on a machine can read command lines.
 */
public final class CommandSettings {
    private static final String PASSWORD = "evercart.remote.password";

    /** A cold node may take some seconds for its first work. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String target;
    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;

    CommandSettings(String target, UnaryOperator<String> properties, UnaryOperator<String> environment) {
        this.target = target;
        this.properties = properties;
        this.environment = environment;
    }

    /**
     * @param target the called system, such as {@code catalog}
     * @throws IllegalArgumentException when something is missing or wrong
     */
    public static RemoteCallSettings of(String target) {
        return new CommandSettings(target, System::getProperty, System::getenv).read();
    }

    RemoteCallSettings read() {
        String endpoints = key("endpoints");
        if (value(endpoints).isEmpty()) {
            throw new IllegalArgumentException(
                    variable(endpoints) + " does not say where the " + target + " system is");
        }
        return RemoteCallSettings.of(this::value, target);
    }

    private String key(String name) {
        return "evercart.remote." + target + "." + name;
    }

    private Optional<String> value(String key) {
        Optional<String> property =
                key.equals(PASSWORD) ? Optional.empty() : Optional.ofNullable(properties.apply(key));
        return property.or(() -> Optional.ofNullable(environment.apply(variable(key))))
                .or(() -> key.equals(key("timeout")) ? Optional.of(PATIENCE.toString()) : Optional.empty())
                .filter(text -> !text.isBlank());
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
