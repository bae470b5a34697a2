package evercart.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import evercart.session.store.Change;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the store leaves in Redis. */
class RedisKeysTest {
    private final RedisServer server = RedisServer.started();
    private final SessionStore store = Stores.of(server);

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void hostile_ids_make_neither_keys_nor_errors() {
        for (String id :
                List.of("", "*", "x".repeat(1_000_000), "\0\r\n*1\r\n$8\r\nFLUSHALL\r\n", "%s%n'\"]]--", "\uD800é茶")) {
            assertThat(store.load(id, 3, "mark")).isEmpty();
            assertThat(store.remove(id)).isFalse();
            assertThat(store.rename(id, "new")).isFalse();
            assertThat(store.lock(id, "token", Duration.ofSeconds(1))).isTrue();
            store.unlock(id, "token");
            store.commit(id, Stores.change("tea"));
        }

        assertThat(Stores.keys(server)).isEmpty();
    }

    @Test
    void names_of_attributes_are_any_text() {
        Map<String, byte[]> odd =
                Map.of("", new byte[] {0, -1, 13, 10}, "m", bytes("1"), "v", bytes("2"), "\0\n茶😀", bytes("3"));

        store.create("id", new NewSession(Instant.now(), Duration.ofMinutes(1), odd));

        assertThat(store.load("id", 0, null).orElseThrow().changed()).containsExactlyInAnyOrderEntriesOf(odd);
    }

    @Test
    void a_removed_session_leaves_only_keys_that_end_by_themselves() {
        store.create("id", Stores.session("tea"));
        store.rename("id", "new");
        store.remove("new");

        assertThat(Stores.keys(server)).containsExactlyInAnyOrder("shop:dead:id", "shop:dead:new");
        assertThat(Stores.keys(server)).allSatisfy(key -> assertThat(ttl(key)).isBetween(590L, 600L));
    }

    @Test
    void a_session_with_a_timeout_ends_in_redis_an_hour_late_and_one_without_never() {
        store.create("ends", Stores.session("tea"));
        store.create("stays", new NewSession(Instant.now(), Duration.ZERO, Map.of()));

        assertThat(ttl("shop:s:ends")).isBetween(5_450L, 5_460L);
        assertThat(ttl("shop:s:stays")).isEqualTo(-1);
    }

    @Test
    void reading_an_unchanged_session_writes_nothing() {
        store.create("id", Stores.session("tea"));
        String before = written();

        store.load("id", 1, null);

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_write_soon_after_another_access_is_one_command_for_the_disk() {
        store.create("id", Stores.session("tea"));
        long sets = calls("hset");
        long ends = calls("zadd") + calls("pexpireat");

        store.commit("id", Stores.change("coffee"));

        assertThat(calls("hset")).isEqualTo(sets + 1);
        assertThat(calls("zadd") + calls("pexpireat")).isEqualTo(ends);
    }

    @Test
    void a_session_may_have_more_attributes_than_a_script_passes_at_once() {
        Map<String, byte[]> many = IntStream.range(0, 3_000)
                .boxed()
                .collect(Collectors.toMap(number -> "name" + number, number -> bytes("value" + number)));
        store.create("id", new NewSession(Instant.now(), Duration.ofMinutes(1), many));

        store.commit("id", new Change(1, many, Set.of(), null, null, null, true));

        assertThat(store.load("id", 1, null).orElseThrow().changed()).containsExactlyInAnyOrderEntriesOf(many);
    }

    @Test
    void an_id_whose_session_expired_in_redis_is_forgotten_by_the_next_claim() {
        store.create("id", new NewSession(Instant.now(), Duration.ofMillis(1), Map.of()));
        Stores.asAdministrator(server, jedis -> jedis.del("shop:s:id"));

        Eventually.within(Duration.ofSeconds(1), () -> {
            assertThat(store.claimEnded(10, Duration.ofMinutes(1))).isEmpty();
            assertThat(store.size()).isZero();
        });
    }

    @Test
    void a_version_that_redis_lost_is_answered_with_all_it_has() {
        store.create("id", Stores.session("tea"));

        assertThat(store.load("id", 9, null).orElseThrow().changed()).containsOnlyKeys("cart");
    }

    private long ttl(String key) {
        return Stores.asAdministrator(server, jedis -> jedis.ttl(key));
    }

    private String written() {
        return Stores.asAdministrator(
                server,
                jedis -> jedis.info("persistence")
                        .lines()
                        .filter(line -> line.startsWith("rdb_changes_since_last_save"))
                        .findFirst()
                        .orElseThrow());
    }

    private long calls(String command) {
        return Stores.asAdministrator(
                server,
                jedis -> jedis.info("commandstats")
                        .lines()
                        .filter(line -> line.startsWith("cmdstat_" + command + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll(".*:calls=(\\d+),.*", "$1")))
                        .sum());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
