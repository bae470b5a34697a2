package evercart.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.session.Eventually;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Protocol.Command;

/** A server that hangs, dies and comes back. Each call ends within a second. */
class RedisOutageTest {
    /** the promise is one second; a machine with other work besides shall not fail a test */
    private static final Duration PROMPT = Duration.ofSeconds(3);

    private final RedisServer server = RedisServer.started();
    private final SessionStore store = Stores.of(server);

    @AfterEach
    void stop() {
        store.close();
        server.close();
    }

    @Test
    void sessions_survive_a_restart_of_redis() {
        List<String> ids = IntStream.range(0, 1_000)
                .mapToObj(number -> "session-" + number)
                .toList();
        ids.forEach(id -> store.create(id, Stores.session(id)));

        server.kill();
        server.start();

        Eventually.within(
                Duration.ofSeconds(3), () -> assertThat(store.isAvailable()).isTrue());
        assertThat(store.size()).isEqualTo(1_000);
        assertThat(ids).allSatisfy(id -> assertThat(store.load(id, 1, null)).isPresent());
    }

    @Test
    void a_call_of_a_hung_server_ends_within_a_second_and_the_next_ones_at_once() {
        store.create("id", Stores.session("tea"));
        server.hang();

        assertUnavailableWithin(PROMPT);
        assertManyUnavailableWithin(PROMPT);
        assertThat(store.isAvailable()).isFalse();

        server.goOn();
        Eventually.within(PROMPT, () -> assertThat(store.load("id", 1, null)).isPresent());
    }

    @Test
    void a_write_that_a_hung_server_does_not_take_ends_within_a_second() {
        store.create("id", Stores.session("tea"));
        server.hang();
        String big = "x".repeat(30_000_000);

        assertThatUnavailable(PROMPT, () -> store.commit("id", Stores.change(big)));

        server.goOn();
        Eventually.within(
                Duration.ofSeconds(2), () -> assertThat(store.isAvailable()).isTrue());
    }

    @Test
    void calls_beyond_the_size_of_the_pool_end_within_a_second_as_well() {
        store.create("id", Stores.session("tea"));
        server.hang();

        IntStream.range(0, 48)
                .mapToObj(number -> new Thread(() -> assertUnavailableWithin(PROMPT)))
                .peek(Thread::start)
                .toList()
                .forEach(RedisOutageTest::join);

        server.goOn();
        Eventually.within(PROMPT, () -> assertThat(store.load("id", 1, null)).isPresent());
    }

    @Test
    void a_killed_server_fails_fast_and_is_found_again_after_its_restart() {
        store.create("id", Stores.session("tea"));
        server.kill();

        assertUnavailableWithin(PROMPT);
        assertManyUnavailableWithin(PROMPT);

        server.start();
        Eventually.within(PROMPT, () -> assertThat(store.load("id", 1, null)).isPresent());
    }

    @Test
    void connections_that_the_server_closed_do_not_fail_a_repeatable_step() {
        store.create("id", Stores.session("tea"));

        closeConnections();

        assertThat(store.load("id", 1, null)).isPresent();
    }

    @Test
    void connections_that_the_server_closed_while_idle_do_not_fail_a_change() {
        store.create("id", Stores.session("tea"));
        closeConnections();

        LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos());

        assertThat(store.commit("id", Stores.change("coffee")).version()).isEqualTo(2);
    }

    private void closeConnections() {
        Stores.asAdministrator(
                server, jedis -> jedis.sendCommand(Command.CLIENT, "KILL", "TYPE", "normal", "SKIPME", "yes"));
    }

    @Test
    void scripts_that_the_server_forgot_are_sent_again() {
        store.create("id", Stores.session("tea"));

        Stores.asAdministrator(server, jedis -> jedis.scriptFlush());

        assertThat(store.load("id", 1, null)).isPresent();
        assertThat(store.commit("id", Stores.change("coffee")).version()).isEqualTo(2);
    }

    @Test
    void a_server_without_memory_refuses_and_says_why() {
        Stores.asAdministrator(server, jedis -> jedis.configSet("maxmemory", "1"));

        assertThatThrownBy(() -> store.create("secret-id", Stores.session("tea")))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("its memory is full")
                .hasMessageNotContaining("secret-id");
    }

    private void assertUnavailableWithin(Duration limit) {
        assertThatUnavailable(limit, () -> store.load("id", 1, null));
    }

    /** More than could each wait for the server. */
    private void assertManyUnavailableWithin(Duration limit) {
        long begin = System.nanoTime();
        IntStream.range(0, 100).forEach(call -> assertUnavailableWithin(limit));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit);
    }

    private static void assertThatUnavailable(Duration limit, Runnable call) {
        long begin = System.nanoTime();
        assertThatThrownBy(call::run).isInstanceOf(StoreUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
