package evercart.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.session.Eventually;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may talk to Redis, and how. */
class RedisAccessTest {
    /** as the package's description has it */
    private static final String RIGHTS =
            "resetchannels resetkeys ~shop:* -@all +ping +role +eval +evalsha +time +exists +get +set"
                    + " +hget +hset +hdel +hkeys +hgetall +zadd +zrem +zcard +zrangebyscore +pexpireat +persist +rename +unlink";

    @Test
    void a_wrong_password_is_told_without_telling_it() {
        try (RedisServer server = RedisServer.started();
                SessionStore store = new RedisSessionStore(
                        Stores.settings(List.of(server.address()), null, null, "wrong horse", null, 4))) {
            assertThatThrownBy(() -> store.load("secret-id", 0, null))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("refuses the user or the password")
                    .hasMessageNotContaining("horse")
                    .hasMessageNotContaining("secret-id");
        }
    }

    @Test
    void a_user_needs_few_rights() {
        try (RedisServer server = RedisServer.started()) {
            Stores.asAdministrator(server, jedis -> jedis.aclSetUser("shop", ("on >p " + RIGHTS).split(" ")));

            try (SessionStore store =
                    new RedisSessionStore(Stores.settings(List.of(server.address()), null, "shop", "p", null, 4))) {
                takeEachStep(store);
            }
        }
    }

    @Test
    void a_user_of_another_application_gets_nothing() {
        try (RedisServer server = RedisServer.started()) {
            String rights = RIGHTS.replace("~shop:*", "~other:*");
            Stores.asAdministrator(server, jedis -> jedis.aclSetUser("other", ("on >p " + rights).split(" ")));

            try (SessionStore store =
                    new RedisSessionStore(Stores.settings(List.of(server.address()), null, "other", "p", null, 4))) {
                assertThatThrownBy(() -> store.load("secret-id", 0, null))
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessageContaining("lacks a right")
                        .hasMessageNotContaining("secret-id");
            }
        }
    }

    @Test
    void redis_is_reached_by_tls_and_only_if_it_is_trusted(@TempDir Path folder) {
        Certificate certificate = Certificate.madeIn(folder);
        try (RedisServer server = RedisServer.startedWithTls(certificate.file(), certificate.key())) {
            try (SessionStore store = tlsStore(server, certificate.truststore())) {
                takeEachStep(store);
            }
            try (SessionStore store =
                    tlsStore(server, Certificate.madeIn(folder.resolve("other")).truststore())) {
                assertThat(store.isAvailable()).isFalse();
            }
        }
    }

    private static SessionStore tlsStore(RedisServer server, Path truststore) {
        return new RedisSessionStore(
                Stores.settings(List.of(server.address()), null, null, RedisServer.PASSWORD, truststore, 4));
    }

    private static void takeEachStep(SessionStore store) {
        Eventually.within(
                Duration.ofSeconds(20), () -> assertThat(store.isAvailable()).isTrue());
        assertThat(store.create("a", Stores.session("tea"))).isTrue();
        assertThat(store.lock("a", "token", Duration.ofSeconds(1))).isTrue();
        store.unlock("a", "token");
        assertThat(store.rename("a", "b")).isTrue();
        assertThat(store.commit("a", Stores.change("coffee")).version()).isEqualTo(2);
        assertThat(store.load("b", 1, "mark").orElseThrow().changed()).containsKey("cart");
        assertThat(store.load("b", 0, null)).isPresent();
        assertThat(store.claimEnded(10, Duration.ofSeconds(1))).isEmpty();
        assertThat(store.size()).isEqualTo(1);
        assertThat(store.remove("b")).isTrue();
    }
}
