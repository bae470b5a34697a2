package evercart.session.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the Redis of an application's sessions is, and how to talk to it.
 *
 * @param servers each {@code host:port}; one Redis, or, with a master, its Sentinels
 * @param master the name by which the Sentinels know the master, or null without Sentinels
 * @param user an ACL user, or null for the default one
 * @param password asked for at each new connection, so that it can change; or null for none
 * @param tls whether to talk TLS, to the Sentinels too; the server's name is always checked
 * @param truststore whom to trust, or null for whom the JVM trusts
 * @param truststorePassword or null for none
 * @param poolSize how many connections at most
 * @param connectTimeout how long a call waits for a connection at most, pooled or new
 * @param answerTimeout how long it then waits for the answer at most
 * @param prefix of all keys, another one for each application
 */
public record RedisSettings(
        List<String> servers,
        String master,
        String user,
        Supplier<char[]> password,
        boolean tls,
        Path truststore,
        Supplier<char[]> truststorePassword,
        int poolSize,
        Duration connectTimeout,
        Duration answerTimeout,
        String prefix) {
    public static final int POOL_SIZE = 64;
    public static final Duration CONNECT_TIMEOUT = Duration.ofMillis(300);
    public static final Duration ANSWER_TIMEOUT = Duration.ofMillis(700);

    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Pattern SERVER = Pattern.compile("([^:\\s]+|\\[\\S+]):(\\d{1,5})");
    /** without a colon, or one application could be made to look up another one's keys */
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** @throws IllegalArgumentException naming all that is wrong */
    public RedisSettings {
        servers = servers == null ? List.of() : List.copyOf(servers);
        List<String> errors = new ArrayList<>();
        refuse(servers.isEmpty(), "no server", errors);
        servers.forEach(server -> refuse(!isServer(server), "not host:port: " + server, errors));
        refuse(servers.size() > 1 && master == null, "several servers, but no name of their master", errors);
        refuse(master != null && master.isBlank(), "the master's name is blank", errors);
        refuse(user != null && user.isBlank(), "the user is blank", errors);
        refuse(user != null && password == null, "a user without a password", errors);
        refuse(truststore != null && !tls, "a truststore without TLS", errors);
        refuse(truststore != null && !Files.isReadable(truststore), "no readable truststore: " + truststore, errors);
        refuse(poolSize < 1 || poolSize > 10_000, "the pool's size is not between 1 and 10000: " + poolSize, errors);
        checkTimeout("connect", connectTimeout, errors);
        checkTimeout("answer", answerTimeout, errors);
        refuse(prefix == null || !PREFIX.matcher(prefix).matches(), "not a prefix (" + PREFIX + "): " + prefix, errors);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("Redis settings: " + String.join("; ", errors));
        }
    }

    /** One server without a password, and the usual limits. */
    public static RedisSettings of(String server, String prefix) {
        return new RedisSettings(
                List.of(server),
                null,
                null,
                null,
                false,
                null,
                null,
                POOL_SIZE,
                CONNECT_TIMEOUT,
                ANSWER_TIMEOUT,
                prefix);
    }

    private static void checkTimeout(String which, Duration timeout, List<String> errors) {
        boolean fits = timeout != null && timeout.toMillis() > 0 && timeout.compareTo(LONGEST) < 0;
        refuse(!fits, "the " + which + " timeout is not between 1 and 999 ms: " + timeout, errors);
    }

    private static boolean isServer(String server) {
        Matcher parts = SERVER.matcher(server);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(2));
        return port > 0 && port <= 65_535;
    }

    private static void refuse(boolean wrong, String error, List<String> errors) {
        if (wrong) {
            errors.add(error);
        }
    }

    boolean hasSentinels() {
        return master != null;
    }

    @Override
    public String toString() {
        return "Redis %s%s, prefix %s, user %s, %s, %d connections, %d ms to connect, %d ms to answer"
                .formatted(
                        String.join(",", servers),
                        hasSentinels() ? " (Sentinels of " + master + ")" : "",
                        prefix,
                        user == null ? "default" : user,
                        tls ? "TLS" : "no TLS",
                        poolSize,
                        connectTimeout.toMillis(),
                        answerTimeout.toMillis());
    }
}
