package evercart.session.trial;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import evercart.session.redis.RedisServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mode locked: requests of one session take turns, on whatever nodes. */
class LockedSessionsIT {
    private static final String LOCKED = "-Devercart.session.mode=locked";
    private static final Duration FREE_AGAIN = Duration.ofSeconds(4);

    private final Figures figures = new Figures(getClass().getSimpleName());
    private RedisServer redis;
    private TrialCluster cluster;

    @BeforeEach
    void startRedis() {
        redis = RedisServer.started();
    }

    @AfterEach
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
        redis.close();
    }

    private void startCluster(String store) {
        cluster = store.equals("redis")
                ? TrialCluster.apart("locked-redis", 3, with(TrialRedis.options(redis)))
                : TrialCluster.inGrid("locked-grid", 3, with(List.of("-Devercart.session.store=hazelcast")));
    }

    private static List<String> with(List<String> options) {
        List<String> locked = new ArrayList<>(options);
        locked.add(LOCKED);
        return locked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "hazelcast"})
    void parallel_increments_are_exact_and_a_killed_holders_turn_ends(String store) {
        startCluster(store);
        incrementInParallel(store);
        killTheHolder(store);
    }

    private void incrementInParallel(String store) {
        Visitor visitor = newVisitor();

        List<Answer> answers =
                Crowd.each(400, 8, number -> figures.timed(visitor.ask(cluster.node(number), "/increment?name=n")));

        String count = visitor.ask(cluster.node(0), "/get?name=n").text();
        long acknowledged = answers.stream().filter(Answer::isAcknowledged).count();
        figures.write(
                "parallel increments, locked, " + store, "%d acknowledged, counted %s of 400", acknowledged, count);
        assertThat(acknowledged).isEqualTo(400);
        assertThat(count).isEqualTo("400");
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(400);
    }

    private void killTheHolder(String store) {
        Visitor visitor = newVisitor();
        visitor.begin(cluster.node(2), "/slow?name=x&value=late&millis=20000");
        Eventually.pass(Duration.ofMillis(500));

        cluster.node(2).kill();
        long killed = System.nanoTime();
        Answer next = Stream.generate(() -> visitor.ask(cluster.node(0), "/increment?name=n"))
                .limit(20)
                .filter(Answer::isAcknowledged)
                .findFirst()
                .orElseThrow();
        Duration waited = Duration.ofNanos(System.nanoTime() - killed);

        figures.write("holder of the lock killed, " + store, "free after %d ms", waited.toMillis());
        assertThat(next.text()).isEqualTo("1");
        assertThat(waited).isLessThan(FREE_AGAIN);
    }

    private Visitor newVisitor() {
        Visitor visitor = new Visitor();
        assertThat(visitor.ask(cluster.node(0), "/new").text()).isEqualTo("new");
        return visitor;
    }
}
