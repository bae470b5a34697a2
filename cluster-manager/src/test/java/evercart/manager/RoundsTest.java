package evercart.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** as the server's: it is there before the application and after it */
    private final ScheduledThreadPoolExecutor server = new ScheduledThreadPoolExecutor(2);

    private final Rounds rounds = new Rounds();

    @BeforeEach
    void on_a_server() {
        server.setRemoveOnCancelPolicy(true);
        rounds.scheduler = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> method.invoke(server, arguments));
    }

    @AfterEach
    void server_stops() {
        server.shutdownNow();
    }

    @Test
    void a_round_comes_again_and_again_though_one_failed() throws Exception {
        CountDownLatch five = new CountDownLatch(5);

        rounds.every(PAUSE, "count", () -> {
            five.countDown();
            if (five.getCount() == 4) {
                throw new IllegalStateException("for once");
            }
        });

        assertThat(five.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_is_left_with_the_server_when_the_manager_has_ended() {
        rounds.every(PAUSE, "look", () -> {});
        rounds.every(Duration.ofHours(1), "heal", () -> {});

        rounds.end();

        assertThat(server.getQueue()).isEmpty();
    }

    @Test
    void a_round_under_way_is_not_disturbed_and_is_the_last_one() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch undisturbed = new CountDownLatch(1);
        rounds.every(PAUSE, "look", () -> {
            began.countDown();
            assertThatCode(mayEnd::await).doesNotThrowAnyException();
            undisturbed.countDown();
        });
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();

        rounds.end();
        mayEnd.countDown();

        assertThat(undisturbed.await(30, TimeUnit.SECONDS)).isTrue();
        server.shutdown();
        assertThat(server.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.getCompletedTaskCount()).isEqualTo(1);
    }
}
