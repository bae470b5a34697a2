package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailoverIT {
    private static final int CUSTOMERS = 20;
    /** far above what is measured and reported: a machine may have other work besides */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    /** what was on its way waits for the balancer to give its node up: a write for 10 s, a read for 2.5 s and, at another node, for 15 s */
    private static final Duration LONGEST_ANSWER_BESIDE_A_FROZEN_NODE = Duration.ofSeconds(20);

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

        crowd.reportTo("kill a1");
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
        assertThat(crowd.longestAnswer()).isLessThan(LONGEST_ANSWER);
    }

    @Test
    void a_frozen_node_loses_nothing_and_comes_back_with_nothing_old() throws Exception {
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(400);

            Cluster.run("freeze", "a1").succeeded();
            crowd.letPass(600);
            Cluster.run("thaw", "a1").succeeded();
            crowd.letPass(600);
            Cluster.whole();
            crowd.letPass(200);
        }

        crowd.reportTo("freeze and thaw a1");
        assertThat(crowd.losses()).isEmpty();
        assertThat(crowd.longestAnswer()).isLessThan(LONGEST_ANSWER_BESIDE_A_FROZEN_NODE);
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

        crowd.reportTo("stop and start a3");
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.failedWrites()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
    }
}
