package evercart.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Redis dies while ids change. */
class RedisRenameTest {
    private static final int SESSIONS = 2_000;
    private static final String NEW = "-new";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final RedisServer server = RedisServer.started();
    private final SessionStore store = Stores.of(server);
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        store.close();
        server.close();
    }

    @Test
    void each_session_is_found_under_exactly_one_id_and_an_acknowledged_change_holds() throws Exception {
        IntStream.range(0, SESSIONS).forEach(number -> store.create("id" + number, Stores.session("tea")));

        IntStream.range(0, SESSIONS).forEach(number -> threads.submit(() -> rename(number)));
        Eventually.within(LIMIT, () -> assertThat(acknowledged).hasSizeGreaterThan(SESSIONS / 4));
        server.kill();
        threads.shutdown();
        assertThat(threads.awaitTermination(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        server.start();

        Eventually.within(LIMIT, () -> assertThat(store.isAvailable()).isTrue());
        assertThat(acknowledged).hasSizeLessThan(SESSIONS);
        assertThat(IntStream.range(0, SESSIONS)).allSatisfy(number -> {
            boolean moved = store.load("id" + number + NEW, 0, null).isPresent();
            assertThat(store.load("id" + number, 0, null).isPresent()).isNotEqualTo(moved);
            assertThat(moved || !acknowledged.contains(number)).isTrue();
        });
    }

    private void rename(int number) {
        try {
            if (store.rename("id" + number, "id" + number + NEW)) {
                acknowledged.add(number);
            }
        } catch (StoreUnavailableException unknown) {
            return;
        }
    }
}
