package evercart.session.payara;

import evercart.session.redis.RedisSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The settings of the session manager: system properties of the node's JVM, so that they stand in the server's configuration and hold for
 * all its applications.
 *
 * @param store where sessions live
 * @param mode how requests of one session that run at the same time get along
 * @param allow class names that session attributes may have besides the application's own and Java's, as a pattern of
 *     {@link java.io.ObjectInputFilter}
 * @param backups how many other nodes keep a copy of each session (data grid)
 * @param held so many bytes of an answer wait in this node until its session is saved
 * @param saveWait how long a request waits for another one's save
 * @param connections how many connections to Redis at most
 * @param lockWait how long a request waits for another one to end, in mode locked
 */
record SessionSettings(
        Store store,
        Mode mode,
        String allow,
        int backups,
        int connections,
        int held,
        Duration saveWait,
        Duration lockWait) {

    static final String PREFIX = "evercart.session.";

    enum Store {
        /** the grid that Payara's nodes form */
        HAZELCAST,
        REDIS,
        /** this JVM alone, for trying things out on one node */
        MEMORY
    }

    enum Mode {
        MERGED,
        LOCKED
    }

    static SessionSettings fromSystemProperties() {
        return of(System.getProperties());
    }

    /** @throws IllegalArgumentException with all that is wrong */
    static SessionSettings of(Properties properties) {
        Reader reader = new Reader(properties);
        SessionSettings settings = new SessionSettings(
                reader.choice("store", Store.class, Store.HAZELCAST),
                reader.choice("mode", Mode.class, Mode.MERGED),
                properties.getProperty(PREFIX + "allow", ""),
                reader.number("backups", 1, 0, 6),
                reader.number("redis.connections", RedisSettings.POOL_SIZE, 1, 10_000),
                reader.number("held-bytes", 256 * 1024, 0, 16 * 1024 * 1024),
                Duration.ofMillis(reader.number("wait-milliseconds", 1_000, 0, 60_000)),
                Duration.ofMillis(reader.number("lock-wait-milliseconds", 10_000, 0, 600_000)));
        reader.complain();
        return settings;
    }

    private static final class Reader {
        private final Properties properties;
        private final List<String> wrong = new ArrayList<>();

        Reader(Properties properties) {
            this.properties = properties;
        }

        <E extends Enum<E>> E choice(String key, Class<E> choices, E usual) {
            String text = properties.getProperty(PREFIX + key, usual.name());
            for (E choice : choices.getEnumConstants()) {
                if (choice.name().equalsIgnoreCase(text)) {
                    return choice;
                }
            }
            String names = List.of(choices.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
            wrong.add(PREFIX + key + " is one of " + names + ", not '" + text + "'");
            return usual;
        }

        int number(String key, int usual, int least, int most) {
            String text = properties.getProperty(PREFIX + key, String.valueOf(usual));
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // told below, like a number out of bounds
            }
            wrong.add(PREFIX + key + " is a number from " + least + " to " + most + ", not '" + text + "'");
            return usual;
        }

        void complain() {
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", wrong));
            }
        }
    }

    /** The first line of a file that only this server's user should be able to read. */
    static String secret(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (java.io.IOException | IndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException("the password file " + file + " cannot be read");
        }
    }
}
