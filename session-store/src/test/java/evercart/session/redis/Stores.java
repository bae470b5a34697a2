package evercart.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import evercart.session.store.Change;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

/** Stores and sessions for tests. */
final class Stores {
    static final String PREFIX = "shop";

    private Stores() {}

    static SessionStore of(RedisServer server) {
        return new RedisSessionStore(settings(server, 16));
    }

    static RedisSettings settings(RedisServer server, int poolSize) {
        return settings(List.of(server.address()), null, null, RedisServer.PASSWORD, null, poolSize);
    }

    static RedisSettings settings(
            List<String> servers, String master, String user, String password, Path truststore, int poolSize) {
        return new RedisSettings(
                servers,
                master,
                user,
                password::toCharArray,
                truststore != null,
                truststore,
                truststore == null ? null : "changeit"::toCharArray,
                poolSize,
                RedisSettings.CONNECT_TIMEOUT,
                RedisSettings.ANSWER_TIMEOUT,
                PREFIX);
    }

    static NewSession session(String value) {
        return new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of("cart", value.getBytes(UTF_8)));
    }

    static Change change(String value) {
        return new Change(1, Map.of("cart", value.getBytes(UTF_8)), Set.of(), null, null, null, true);
    }

    static Set<String> keys(RedisServer server) {
        return asAdministrator(server, jedis -> jedis.keys("*"));
    }

    static <T> T asAdministrator(RedisServer server, Function<Jedis, T> work) {
        var config = DefaultJedisClientConfig.builder()
                .password(RedisServer.PASSWORD)
                .build();
        try (Jedis jedis = new Jedis(HostAndPort.from(server.address()), config)) {
            return work.apply(jedis);
        }
    }
}
