package evercart.session.trial;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import evercart.session.redis.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SessionsInRedisIT extends SessionsOnPayara {
    private RedisServer redis;

    @Override
    TrialCluster startCluster() {
        redis = RedisServer.started();
        return TrialCluster.apart("redis", 3, TrialRedis.options(redis));
    }

    @AfterAll
    void stopRedis() {
        if (redis != null) {
            redis.close();
        }
    }

    @Test
    void while_redis_hangs_every_node_says_so_at_once_and_afterwards_the_session_goes_on() {
        Visitor visitor = withCopiesEverywhere(1).get(0);
        long before = cluster.sessions(cluster.node(0));

        redis.hang();
        List<Answer> answers = Crowd.each(
                24,
                6,
                number -> number % 2 == 0
                        ? ask(visitor.twin(), number / 2, "/get?name=x")
                        : ask(new Visitor(), number / 2, "/new"));
        redis.goOn();

        long refused = answers.stream().filter(Answer::isRefused).count();
        assertThat(surely(visitor, 1, "/get?name=x").text()).isEqualTo("0");
        long made = cluster.sessions(cluster.node(0)) - before;
        figures.write("Redis hangs", "%d of 24 requests refused, %d sessions made", refused, made);
        assertThat(answers)
                .allMatch(Answer::isRefused)
                .allMatch(answer -> answer.retryAfter().isPresent());
        assertThat(answers).allMatch(answer -> answer.took().compareTo(PROMPT) < 0);
        assertThat(made).isZero();
    }

    @Test
    void ten_thousand_sessions_outlive_a_restart_of_redis() {
        List<Visitor> visitors = Crowd.each(10_000, 8, who -> {
            Visitor visitor = newVisitor(who);
            surely(visitor, who, "/set?name=x&value=" + who);
            return visitor;
        });

        redis.kill();
        redis.start();

        List<Boolean> kept = Crowd.each(
                10_000,
                8,
                who -> surely(visitors.get(who), who + 1, "/get?name=x").says(String.valueOf(who)));
        long lost = kept.stream().filter(found -> !found).count();
        figures.write("Redis killed and started", "%d of 10000 sessions lost", lost);
        assertThat(lost).isZero();
    }

    @Test
    void an_answer_that_ended_or_began_before_its_session_could_be_saved_is_not_acknowledged() {
        Visitor visitor = withCopiesEverywhere(1).get(0);
        CompletableFuture<Answer> ended = visitor.begin(cluster.node(0), "/redirect?name=redirect&value=1&millis=1000");
        CompletableFuture<Answer> begun =
                visitor.twin().begin(cluster.node(0), "/early?name=early&value=1&millis=1000");
        Eventually.pass(Duration.ofMillis(500));

        redis.hang();
        Answer redirect = ended.join();
        Answer early = begun.join();
        redis.goOn();

        assertThat(redirect.isRefused()).isTrue();
        assertThat(early.isAcknowledged()).isFalse();
        assertThat(surely(visitor, 1, "/get?name=redirect").text()).isEqualTo("null");
        assertThat(surely(visitor, 1, "/get?name=early").text()).isEqualTo("null");
    }

    @Test
    void a_logout_while_redis_hangs_is_made_up_for() {
        List<Visitor> visitors = withCopiesEverywhere(20);
        List<Visitor> thieves = visitors.stream().map(Visitor::twin).toList();
        List<CompletableFuture<Answer>> logouts = visitors.stream()
                .map(visitor -> visitor.begin(cluster.node(0), "/logout?value=1000"))
                .toList();
        Eventually.pass(Duration.ofMillis(500));

        redis.hang();
        long acknowledged = logouts.stream()
                .map(CompletableFuture::join)
                .filter(Answer::isAcknowledged)
                .count();
        redis.goOn();

        Eventually.until(
                "the logouts are made up for",
                Duration.ofSeconds(5),
                () -> thieves.stream()
                        .allMatch(thief -> cluster.nodes().stream()
                                .allMatch(
                                        node -> thief.twin().ask(node, "/names").isWithoutSession())));
        figures.write("logouts while Redis hangs", "%d of 20 acknowledged, all final", acknowledged);
        assertThat(acknowledged).isZero();
    }
}
