package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.endtoend.Cluster.Outcome;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandIT {

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void status_tells_what_scripts_rely_on() {
        JsonObject status = Cluster.status();

        assertThat(status.keySet()).contains("url", "console", "admin", "sessions", "wanted", "nodes", "balancers");
        assertThat(status.getString("sessions")).isIn("hazelcast", "redis");
        assertThat(status.getInt("wanted")).isEqualTo(3);
        assertThat(status.getJsonArray("nodes").getValuesAs(JsonObject.class))
                .extracting(
                        node -> node.getString("name") + " " + node.getString("system") + " " + node.getString("state"))
                .containsExactlyInAnyOrder(
                        "a1 A ready",
                        "a2 A ready",
                        "a3 A ready",
                        "b1 B ready",
                        "b2 B ready",
                        "c1 C ready",
                        "c2 C ready");
        assertThat(status.getJsonArray("balancers").getValuesAs(JsonObject.class))
                .extracting(balancer -> balancer.getString("name") + " " + balancer.getString("state"))
                .containsExactly("lb1 active");
    }

    @Test
    void up_again_changes_nothing() {
        JsonObject before = Cluster.status();

        long start = System.nanoTime();
        Cluster.run("up").succeeded();
        Report.line("up again: " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");

        assertThat(Cluster.status()).isEqualTo(before);
    }

    @Test
    void up_gives_a_running_shop_the_manager_that_was_built_last() throws IOException {
        Path running = Path.of(System.getenv("EVERCART_HOME"), "build", "cluster-manager.war");
        byte[] built = Files.readAllBytes(running);
        Builds.write(running, "META-INF/note.txt", "as it was before");
        JsonObject before = Cluster.status();

        Outcome outcome = Cluster.run("up").succeeded();

        assertThat(outcome.output()).contains("newer cluster manager");
        assertThat(Files.readAllBytes(running)).isEqualTo(built);
        assertThat(Manager.isIdle()).isTrue();
        assertThat(Cluster.status()).isEqualTo(before);
        assertThat(Cluster.run("up").succeeded().output()).doesNotContain("newer cluster manager");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "kill",
                "kill a1 a2",
                "up --a",
                "up --a 0",
                "up --a -1",
                "up --a 99999999999999999999",
                "up --port 70000",
                "up --port http",
                "up --sessions memory",
                "up --db oracle",
                "status --xml",
                "down --now",
                "import"
            })
    void wrong_usage_is_told_and_changes_nothing(String arguments) {
        JsonObject before = Cluster.status();

        Outcome outcome = Cluster.run(arguments.isEmpty() ? new String[] {"--nothing"} : arguments.split(" "));

        assertThat(outcome.exit()).as(outcome.errors()).isEqualTo(2);
        assertThat(outcome.output() + outcome.errors()).contains("usage:");
        assertThat(Cluster.status()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kill a9", "freeze b7", "thaw nothing", "stop ../../etc", "start $(id)", "logs a1;id", "kill *"})
    void a_node_that_is_not_there_is_one_clear_line(String arguments) {
        JsonObject before = Cluster.status();

        Outcome outcome = Cluster.run(arguments.split(" "));

        assertThat(outcome.exit()).isIn(1, 2);
        assertThat(outcome.errors()).isNotBlank();
        assertThat(Cluster.status()).isEqualTo(before);
    }

    @Test
    void an_import_takes_the_good_rows_and_tells_the_bad_ones(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("products.csv");
        Files.writeString(file, """
                sku,name,price,category,stock
                E2E-LAMP,A lamp of the test,12.50,lighting-e2e,7
                E2E-BAD,No price,,lighting-e2e,7
                E2E-NEG,A negative price,-1,lighting-e2e,7
                E2E-CUP,"A cup, ""the"" <b>best</b>",3.00,lighting-e2e,5
                """);

        Outcome outcome = Cluster.run("import", file.toString()).succeeded();

        assertThat(outcome.output() + outcome.errors()).contains("3").contains("4");
        Shopper shopper = new Shopper(Cluster.url());
        assertThat(shopper.get("/api/products/E2E-LAMP").json().getInt("stock")).isEqualTo(7);
        assertThat(shopper.get("/api/products/E2E-CUP").json().getString("name"))
                .isEqualTo("A cup, \"the\" <b>best</b>");
        assertThat(shopper.get("/product.xhtml?sku=E2E-CUP").body()).doesNotContain("<b>best</b>");
        assertThat(shopper.get("/api/products/E2E-BAD").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_no_csv_is_refused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("picture.csv");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

        for (String wrong :
                List.of(file.toString(), folder.resolve("missing.csv").toString(), folder.toString())) {
            Outcome outcome = Cluster.run("import", wrong);

            assertThat(outcome.exit()).as(wrong).isEqualTo(1);
            assertThat(outcome.errors().strip().lines()).as(wrong).hasSize(1);
        }
    }

    @Test
    void a_frozen_node_is_told_and_thaws() {
        Cluster.run("freeze", "c2").succeeded();
        assertThat(Cluster.stateOf("c2")).isEqualTo("frozen");

        Cluster.run("thaw", "c2").succeeded();

        Eventually.within(
                Duration.ofSeconds(30),
                "c2 is ready",
                () -> Cluster.stateOf("c2").equals("ready"));
    }

    @Test
    void what_is_done_in_the_admin_console_is_understood() throws IOException {
        Shopper shopper = new Shopper(Cluster.url());

        Console.stop("a2");

        Eventually.within(
                Duration.ofSeconds(60),
                "a2 has ended",
                () -> Cluster.stateOf("a2").equals("stopped"));
        for (int read = 0; read < 30; read++) {
            Shopper.Answer answer = shopper.get("/api/products");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.servedBy()).isNotEqualTo("a2");
        }
        Console.start("a2");
        Eventually.within(
                Duration.ofSeconds(180),
                "a2 is ready and serves again",
                () -> Cluster.stateOf("a2").equals("ready") && servedBy(shopper).equals("a2"));
    }

    private static String servedBy(Shopper shopper) {
        try {
            return shopper.get("/api/products").servedBy();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_balancer_that_died_knows_its_members_again() throws IOException {
        Cluster.run("kill", "lb1").succeeded();
        assertThat(Cluster.status().getJsonArray("balancers").getJsonObject(0).getString("state"))
                .isEqualTo("dead");

        Cluster.run("start", "lb1").succeeded();

        assertThat(new Shopper(Cluster.url()).get("/api/products").status()).isEqualTo(200);
    }
}
