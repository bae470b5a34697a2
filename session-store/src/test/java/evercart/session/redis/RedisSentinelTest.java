package evercart.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import evercart.session.store.SessionStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisSentinelTest {
    @Test
    void the_store_follows_a_failover_to_the_new_master() {
        try (RedisServer master = RedisServer.started();
                RedisServer replica = RedisServer.started("--replicaof", "127.0.0.1 " + master.port());
                RedisServer sentinel = RedisServer.startedSentinel("sessions", master);
                SessionStore store = new RedisSessionStore(Stores.settings(
                        List.of(sentinel.address()), "sessions", null, RedisServer.PASSWORD, null, 4))) {
            awaitReplica(master, sentinel);
            store.create("id", Stores.session("tea"));
            Eventually.within(
                    Duration.ofSeconds(12),
                    () -> assertThat(Stores.<Long>asAdministrator(master, jedis -> jedis.waitReplicas(1, 1_000)))
                            .isEqualTo(1));

            master.kill();

            Eventually.within(
                    Duration.ofSeconds(12),
                    () -> assertThat(store.commit("id", Stores.change("coffee")).version())
                            .isEqualTo(2));
            assertThat(Stores.keys(replica)).contains("shop:s:id");
        }
    }

    private static void awaitReplica(RedisServer master, RedisServer sentinel) {
        Eventually.within(
                Duration.ofSeconds(5),
                () -> assertThat(Stores.<String>asAdministrator(master, jedis -> jedis.info("replication")))
                        .contains("state=online"));
        Eventually.within(
                Duration.ofSeconds(12),
                () -> assertThat(sentinel.sentinelReplicas("sessions")).isEqualTo(1));
    }
}
