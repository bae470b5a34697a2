package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticityIT {
    private static final int CUSTOMERS = 10;

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.run("up").succeeded();
        Cluster.whole();
    }

    /** Smaller first: Payara tells running nodes of one that goes only when it was there before them. */
    @Test
    void nothing_fails_while_the_storefront_becomes_smaller_and_larger_again() throws Exception {
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(200);

            scale(3, 2);
            assertThat(storefront()).containsExactly("a1 ready", "a2 ready");
            crowd.letPass(200);

            scale(2, 4);
            assertThat(storefront()).containsExactly("a1 ready", "a2 ready", "a3 ready", "a4 ready");
            assertThat(new Stampede(Cluster.url() + "/api/products", 2).send(40))
                    .containsKeys("a3", "a4");
            crowd.letPass(200);

            scale(4, 3);
            assertThat(storefront()).containsExactly("a1 ready", "a2 ready", "a3 ready");
            crowd.letPass(200);
        }

        crowd.reportTo("scale 3 to 2 to 4 to 3");
        assertNothingFailed(crowd);
    }

    @Test
    void nothing_fails_while_every_node_gets_a_new_version(@TempDir Path folder) throws Exception {
        List<String> builds = Builds.withAnotherNote(folder);
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(200);

            Report.line("rollout of seven nodes: "
                    + seconds(() ->
                            Cluster.run("rollout", "--from", folder.toString()).succeeded())
                    + " s");
            crowd.letPass(200);
        }

        crowd.reportTo("rollout of seven nodes");
        assertNothingFailed(crowd);
        assertThat(Builds.running()).isEqualTo(builds);
    }

    @Test
    void a_version_that_fails_is_taken_back_before_a_customer_sees_it(@TempDir Path folder) throws Exception {
        List<String> before = Builds.running();
        Builds.withBrokenPages(folder);
        Crowd crowd = Crowd.of(CUSTOMERS);
        try (crowd) {
            crowd.startShopping().letPass(200);

            Cluster.Outcome outcome = Cluster.run("rollout", "--from", folder.toString());
            assertThat(outcome.exit()).as(outcome.output()).isEqualTo(1);
            assertThat(outcome.errors()).contains("rolled back").contains("/products.xhtml");
            crowd.letPass(200);
        }

        crowd.reportTo("rollout of a broken version");
        assertNothingFailed(crowd);
        assertThat(Builds.running()).isEqualTo(before);
    }

    @Test
    void a_manager_killed_while_it_scales_ends_where_it_was_asked_to() throws Exception {
        Command scaling = Command.begin("scale", "4");
        Eventually.within(
                Duration.ofSeconds(60),
                "a4 is in the domain",
                () -> Cluster.find("a4").isPresent());

        Das.kill();
        assertThat(scaling.exit()).isEqualTo(1);
        Cluster.run("up").succeeded();

        assertThat(Cluster.status().getInt("wanted")).isEqualTo(4);
        assertThat(storefront()).containsExactly("a1 ready", "a2 ready", "a3 ready", "a4 ready");
        Cluster.run("scale", "3").succeeded();
        assertThat(storefront()).containsExactly("a1 ready", "a2 ready", "a3 ready");
    }

    private static void scale(int from, int to) {
        long seconds = seconds(() -> Cluster.run("scale", String.valueOf(to)).succeeded());
        Report.line("scale " + from + " to " + to + ": " + seconds + " s");
        assertThat(Cluster.status().getInt("wanted")).isEqualTo(to);
    }

    private static void assertNothingFailed(Crowd crowd) throws IOException {
        assertThat(crowd.failedReads()).isEmpty();
        assertThat(crowd.failedWrites()).isEmpty();
        assertThat(crowd.losses()).isEmpty();
    }

    private static List<String> storefront() {
        return Cluster.nodes("A").stream().map(ElasticityIT::nameAndState).toList();
    }

    private static String nameAndState(JsonObject node) {
        return node.getString("name") + " " + node.getString("state");
    }

    private static long seconds(Runnable command) {
        long start = System.nanoTime();
        command.run();
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
