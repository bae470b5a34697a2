package evercart.remote;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns configuration values into settings; the one place of names and defaults. Collects what is wrong instead of stopping at it. */
final class SettingsReader {
    private static final String PREFIX = "evercart.remote.";

    private final Function<String, Optional<String>> values;
    private final String target;
    private final List<String> errors = new ArrayList<>();

    SettingsReader(Function<String, Optional<String>> values, String target) {
        this.values = values;
        this.target = target;
    }

    RemoteCallSettings read() {
        Supplier<List<Endpoint>> endpoints =
                () -> value(key("endpoints")).map(Endpoint::parseList).orElse(List.of());
        check(endpoints);
        RemoteCallSettings settings = null;
        try {
            settings = settings(endpoints, credentials());
        } catch (InvalidSettings outOfRange) {
            errors.addAll(outOfRange.errors);
        }
        refuse(target, errors);
        return settings;
    }

    private RemoteCallSettings settings(Supplier<List<Endpoint>> endpoints, Optional<Credentials> credentials) {
        return new RemoteCallSettings(
                target,
                endpoints,
                credentials,
                duration("timeout", Duration.ofSeconds(3)),
                duration("probe-interval", Duration.ofMillis(500)),
                duration("probe-timeout", Duration.ofMillis(500)),
                duration("endpoints-interval", Duration.ofSeconds(2)),
                duration("open-for", Duration.ofSeconds(1)),
                count("failures-to-open", 3),
                count("calls-per-node", 64));
    }

    static void refuse(String target, List<String> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidSettings(target, errors);
        }
    }

    private void check(Supplier<List<Endpoint>> endpoints) {
        try {
            endpoints.get();
        } catch (IllegalArgumentException invalid) {
            errors.add("endpoints: " + invalid.getMessage());
        }
    }

    private Optional<Credentials> credentials() {
        Optional<String> user = value(PREFIX + "user");
        Optional<String> password = value(PREFIX + "password");
        if (user.isPresent() != password.isPresent()) {
            errors.add("user and password: only one of " + PREFIX + "user and " + PREFIX + "password is given");
        }
        return user.flatMap(name -> password.map(secret -> new Credentials(name, secret)));
    }

    private Duration duration(String name, Duration otherwise) {
        return read(name, Duration::parse, "a duration such as PT3S", otherwise);
    }

    private int count(String name, int otherwise) {
        return read(name, Integer::valueOf, "a whole number", otherwise);
    }

    private <T> T read(String name, Function<String, T> parser, String expected, T otherwise) {
        Optional<String> text = value(key(name));
        try {
            return text.map(parser).orElse(otherwise);
        } catch (DateTimeParseException | NumberFormatException invalid) {
            errors.add(name + ": '" + text.orElseThrow() + "' is not " + expected);
            return otherwise;
        }
    }

    private Optional<String> value(String key) {
        return values.apply(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private String key(String name) {
        return PREFIX + target + "." + name;
    }

    private static final class InvalidSettings extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> errors;

        InvalidSettings(String target, List<String> errors) {
            super("the settings evercart.remote." + target + " are wrong: " + String.join("; ", errors));
            this.errors = List.copyOf(errors);
        }
    }
}
