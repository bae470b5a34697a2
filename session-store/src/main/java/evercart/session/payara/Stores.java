package evercart.session.payara;

import evercart.session.hazelcast.HazelcastSessionStore;
import evercart.session.memory.InMemorySessionStore;
import evercart.session.redis.RedisSessionStore;
import evercart.session.redis.RedisSettings;
import evercart.session.store.SessionStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.catalina.core.StandardContext;

/** Opens the store that the settings name, for one application. */
final class Stores {
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_-]");

    private Stores() {}

    static SessionStore open(SessionSettings settings, StandardContext application) {
        String name = nameOf(application);
        return switch (settings.store()) {
            case HAZELCAST ->
                new LateGridStore(
                        grid -> new HazelcastSessionStore(grid, "evercart-sessions-" + name, settings.backups()));
            case REDIS ->
                new RedisSessionStore(redisSettings(settings, System.getProperties(), "evercart-sessions-" + name));
            case MEMORY -> new InMemorySessionStore(Clock.systemUTC());
        };
    }

    /** The same on every node that runs the application, and another for every application: its context root. */
    static String nameOf(StandardContext application) {
        String path = application.getPath();
        return path.isEmpty()
                ? "root"
                : ODD.matcher(path.substring(1))
                        .replaceAll(odd -> "." + (int) odd.group().charAt(0));
    }

    /** @throws IllegalArgumentException with all that is wrong */
    static RedisSettings redisSettings(SessionSettings settings, Properties properties, String prefix) {
        String key = SessionSettings.PREFIX + "redis.";
        String truststore = properties.getProperty(key + "truststore");
        return new RedisSettings(
                List.of(properties
                        .getProperty(key + "servers", "127.0.0.1:6379")
                        .split("\\s*,\\s*")),
                properties.getProperty(key + "master"),
                properties.getProperty(key + "user"),
                secret(properties.getProperty(key + "password-file")),
                Boolean.parseBoolean(properties.getProperty(key + "tls")),
                truststore == null ? null : Path.of(truststore),
                secret(properties.getProperty(key + "truststore-password-file")),
                settings.connections(),
                RedisSettings.CONNECT_TIMEOUT,
                RedisSettings.ANSWER_TIMEOUT,
                prefix);
    }

    /** read anew each time, so that a password can be changed while the node runs; null without a file */
    private static Supplier<char[]> secret(String file) {
        return file == null ? null : () -> SessionSettings.secret(Path.of(file)).toCharArray();
    }
}
