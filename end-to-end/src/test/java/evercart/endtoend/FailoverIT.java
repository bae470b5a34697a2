package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailoverIT {
    private static final int CUSTOMERS = 20;

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void carts_and_logins_survive_the_death_of_their_node() throws Exception {
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(400);

            Cluster.kill("a1");
            crowd.letPass(1_000);
        }

        report("kill a1", crowd);
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
        assertThat(crowd.longestAnswer()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void carts_and_logins_survive_a_node_that_freezes() throws Exception {
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(400);

            Cluster.run("freeze", "a2").succeeded();
            crowd.letPass(1_000);
        }

        report("freeze a2", crowd);
        assertThat(crowd.losses()).isEmpty();
        Cluster.run("thaw", "a2").succeeded();
        Eventually.within(
                Duration.ofSeconds(60),
                "a2 serves again",
                () -> Cluster.stateOf("a2").equals("ready"));
    }

    @Test
    void nothing_fails_while_a_node_is_stopped_and_started_again() throws Exception {
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(400);

            Cluster.run("stop", "a3").succeeded();
            assertThat(Cluster.stateOf("a3")).isEqualTo("stopped");
            Cluster.start("a3");
            crowd.letPass(400);
        }

        report("stop and start a3", crowd);
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.failedWrites()).isZero();
        assertThat(crowd.losses()).isEmpty();
    }

    private static void report(String what, Crowd crowd) throws Exception {
        Report.line(what + " under " + CUSTOMERS + " customers: " + crowd.requests() + " requests, failed reads "
                + crowd.failedReads().size() + ", writes without answer " + crowd.failedWrites() + ", longest answer "
                + crowd.longestAnswer().toMillis() + " ms, lost carts or logins "
                + crowd.losses().size());
    }
}
