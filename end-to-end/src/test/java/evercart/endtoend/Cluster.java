package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running cluster as its operator has it in hand: everything goes through {@code ./evercart}. */
final class Cluster {
    private static final Path COMMAND = Path.of(System.getProperty("evercart.command"));
    /** A roll-out restarts seven nodes, one after the other. */
    static final Duration LONGEST_COMMAND = Duration.ofMinutes(15);

    private Cluster() {}

    /** What a finished command left behind. */
    record Outcome(int exit, String output, String errors) {

        Outcome succeeded() {
            assertThat(exit).as("%s%n%s", output, errors).isZero();
            return this;
        }
    }

    static Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("evercart", ".out");
            Path errors = Files.createTempFile("evercart", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + LONGEST_COMMAND + ": " + command);
            }
            return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonObject status() {
        String json = run("status", "--json").succeeded().output();
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    static String url() {
        return status().getString("url");
    }

    static List<JsonObject> nodes(String system) {
        return status().getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .filter(node -> node.getString("system").equals(system))
                .toList();
    }

    static JsonObject node(String name) {
        return find(name).orElseThrow(() -> new AssertionError("no node " + name));
    }

    static Optional<JsonObject> find(String name) {
        return status().getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                .filter(node -> node.getString("name").equals(name))
                .findFirst();
    }

    static String stateOf(String name) {
        return node(name).getString("state");
    }

    static void kill(String node) {
        run("kill", node).succeeded();
        assertThat(stateOf(node)).isEqualTo("dead");
    }

    static void start(String node) {
        run("start", node).succeeded();
        assertThat(stateOf(node)).isEqualTo("ready");
    }

    /** Brings every node that a test took down back, so that the next test finds the shop whole. */
    static void whole() {
        for (JsonObject node : status().getJsonArray("nodes").getValuesAs(JsonObject.class)) {
            switch (node.getString("state")) {
                case "frozen" -> run("thaw", node.getString("name")).succeeded();
                case "dead", "stopped", "draining" ->
                    run("start", node.getString("name")).succeeded();
                default -> {
                    // is serving, or on its way
                }
            }
        }
        Eventually.within(
                Duration.ofSeconds(120),
                "all nodes are ready",
                () -> status().getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
                        .allMatch(node -> node.getString("state").equals("ready")));
    }
}
