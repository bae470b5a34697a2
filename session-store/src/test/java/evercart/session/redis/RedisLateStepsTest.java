package evercart.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.session.Eventually;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers have given up on does not happen later, and a server whose clock is set loses no step. */
class RedisLateStepsTest {
    private static final int STEPS = 12;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final RedisServer server = RedisServer.started();
    private final AtomicLong clockError = new AtomicLong();
    private final SessionStore store =
            new RedisSessionStore(Stores.settings(server, 16), () -> System.nanoTime() + clockError.get());
    private final ExecutorService threads = Executors.newFixedThreadPool(STEPS);

    @AfterEach
    void stop() {
        threads.shutdown();
        store.close();
        server.close();
    }

    @Test
    void steps_that_timed_out_while_redis_hung_have_no_effect_when_it_goes_on() {
        atOnce(step -> store.create("old-" + step, Stores.session("tea")));
        awaitConnections("old-0");

        server.hang();
        atOnce(step -> assertUnavailable(() -> createOrCommit(step)));
        server.goOn();

        Eventually.within(LIMIT, () -> assertThat(late()).isGreaterThan(STEPS / 2));
        Eventually.within(LIMIT, () -> assertThat(store.isAvailable()).isTrue());
        assertThat(store.size()).isEqualTo(STEPS);
        assertThat(IntStream.range(0, STEPS))
                .allSatisfy(step -> assertThat(cart("old-" + step)).isEqualTo("tea"));
        assertThat(store.create("new-0", Stores.session("coffee"))).isTrue();
        assertThat(store.commit("old-1", Stores.change("coffee")).version()).isEqualTo(2);
        assertThat(cart("old-1")).isEqualTo("coffee");
    }

    /** Each used just now: what is sent on them reaches a server that hangs. */
    private void awaitConnections(String id) {
        Eventually.within(LIMIT, () -> {
            atOnce(step -> store.commit(id, Stores.change("tea")));
            assertThat(connections()).isGreaterThanOrEqualTo(STEPS);
        });
    }

    private void createOrCommit(int step) {
        if (step % 2 == 0) {
            store.create("new-" + step, Stores.session("coffee"));
        } else {
            store.commit("old-" + step, Stores.change("coffee"));
        }
    }

    @Test
    void a_late_rename_lock_or_claim_is_refused_and_a_late_logout_is_not() {
        takeEachOf("other");
        List.of("renamed", "locked", "removed").forEach(id -> store.create(id, Stores.session("tea")));
        awaitConnections("locked");
        List<Runnable> steps = List.of(
                () -> store.rename("renamed", "new"),
                () -> store.lock("locked", "token", Duration.ofMinutes(1)),
                () -> store.claimEnded(10, Duration.ofMinutes(1)),
                () -> store.remove("removed"));

        server.hang();
        atOnce(steps.size(), step -> assertUnavailable(steps.get(step)));
        server.goOn();

        Eventually.within(LIMIT, () -> assertThat(late()).isEqualTo(3));
        Eventually.within(
                LIMIT, () -> assertThat(store.load("removed", 0, null)).isEmpty());
        assertThat(store.load("renamed", 0, null)).isPresent();
        assertThat(store.lock("locked", "other", Duration.ofSeconds(1))).isTrue();
    }

    /** So that the server knows all scripts: of an unknown one nothing is to be feared. */
    private void takeEachOf(String id) {
        store.rename(id, id + "-new");
        store.lock(id, "token", Duration.ofSeconds(1));
        store.claimEnded(10, Duration.ofMinutes(1));
        store.remove(id);
    }

    @Test
    void a_clock_that_was_set_forward_fails_no_step() {
        store.create("id", Stores.session("tea"));

        clockError.addAndGet(-Duration.ofHours(1).toNanos());

        assertThat(store.commit("id", Stores.change("coffee")).version()).isEqualTo(2);
        assertThat(late()).isEqualTo(1);
        assertThat(store.commit("id", Stores.change("cake")).version()).isEqualTo(3);
        assertThat(late()).isEqualTo(1);
    }

    @Test
    void a_step_that_is_late_even_by_a_new_reading_is_told_as_unavailable() {
        try (SessionStore lost = new RedisSessionStore(
                Stores.settings(server, 4),
                () -> clockError.addAndGet(-Duration.ofHours(1).toNanos()))) {
            assertThatThrownBy(() -> lost.create("id", Stores.session("tea")))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("too late");
            assertThat(lost.isAvailable()).isTrue();
        }
        assertThat(store.size()).isZero();
    }

    private static void assertUnavailable(Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(StoreUnavailableException.class);
    }

    private String cart(String id) {
        return new String(store.load(id, 0, null).orElseThrow().changed().get("cart"), UTF_8);
    }

    private void atOnce(IntConsumer step) {
        atOnce(STEPS, step);
    }

    private void atOnce(int times, IntConsumer step) {
        CompletableFuture.allOf(IntStream.range(0, times)
                        .mapToObj(number -> CompletableFuture.runAsync(() -> step.accept(number), threads))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** without the one that asks */
    private long connections() {
        return count("clients", "connected_clients:") - 1;
    }

    private long late() {
        return count("errorstats", "errorstat_LATE:count=");
    }

    private long count(String section, String line) {
        return info(section)
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.substring(line.length()).split(",")[0]))
                .sum();
    }

    private String info(String section) {
        return Stores.asAdministrator(server, jedis -> jedis.info(section));
    }
}
