package evercart.rush;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** How many nodes the balancer counts as ready; asked on a thread of its own. */
final class ReadyNodes {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private volatile int latest = -1;

    /** @param token that the balancer asks for */
    ReadyNodes(Optional<URI> status, String token) {
        status.ifPresent(uri -> {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + token)
                    .build();
            Thread thread = new Thread(() -> watch(request), "ready-nodes");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void watch(HttpRequest request) {
        try {
            while (true) {
                latest = ask(request);
                Thread.sleep(500);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private int ask(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
                return reader.readObject().getInt("ready", -1);
            }
        } catch (IOException | JsonException none) {
            return -1;
        }
    }

    /** -1 when nobody tells. */
    int latest() {
        return latest;
    }
}
