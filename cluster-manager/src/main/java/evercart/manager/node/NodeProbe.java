package evercart.manager.node;

import evercart.manager.domain.Node;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;

/** Asks a node itself how it is. */
public class NodeProbe {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final Duration FOR_A_PAGE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public NodeState state(Node node) {
        try {
            int status = ask(node, "/health/ready").statusCode();
            return node.draining() ? NodeState.DRAINING : status == 200 ? NodeState.READY : NodeState.STARTING;
        } catch (ConnectException refused) {
            return withoutPort(NodeProcess.of(node));
        } catch (IOException silent) {
            return silent(NodeProcess.of(node));
        }
    }

    /** Tells when the process that is the node now has ended; a node shuts its ports, and forgets its process id, some time before. */
    public BooleanSupplier ended(Node node) {
        NodeProcess process = NodeProcess.of(node);
        return () -> !process.isAlive() && state(node).isDown();
    }

    /** Of all its threads since its start; nothing of a node on another host. */
    public Optional<Duration> processorTime(Node node) {
        return NodeProcess.of(node).processorTime();
    }

    /** What the node answers to a visitor's request; nothing when it does not. */
    public OptionalInt status(Node node, String page) {
        try {
            return OptionalInt.of(ask(node, page, FOR_A_PAGE).statusCode());
        } catch (IOException silent) {
            return OptionalInt.empty();
        }
    }

    /** The build that the node has loaded. */
    public Optional<String> build(Node node) {
        try {
            HttpResponse<String> answer = ask(node, "/health/live");
            try (var reader = Json.createReader(new StringReader(answer.body()))) {
                return build(reader.readObject());
            }
        } catch (IOException | JsonException untold) {
            return Optional.empty();
        }
    }

    private static Optional<String> build(JsonObject health) {
        return health
                .getOrDefault("checks", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(check -> check.getString("name", "").equals("node"))
                .map(check -> check.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT)
                        .asJsonObject()
                        .getString("build", "unknown"))
                .findFirst();
    }

    private static NodeState withoutPort(NodeProcess process) {
        if (process.isAlive()) {
            return process.isFrozen() ? NodeState.FROZEN : NodeState.STARTING;
        }
        return process.leftItsFile() ? NodeState.DEAD : NodeState.STOPPED;
    }

    /** A node that starts may be slow to answer; one whose process is not to be seen counts as frozen. */
    private static NodeState silent(NodeProcess process) {
        return process.isAlive() && !process.isFrozen() ? NodeState.STARTING : NodeState.FROZEN;
    }

    private HttpResponse<String> ask(Node node, String path) throws IOException {
        return ask(node, path, PATIENCE);
    }

    private HttpResponse<String> ask(Node node, String path, Duration patience) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + node.address() + path))
                .timeout(patience)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
