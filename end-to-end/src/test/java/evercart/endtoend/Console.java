package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** What an administrator clicks in the app server's admin console, by the management interface that the console itself uses. */
final class Console {
    private static final Path HOME = Path.of(System.getenv("EVERCART_HOME"));

    private Console() {}

    static void stop(String node) throws IOException {
        post("servers/server/" + node + "/stop-instance");
    }

    static void start(String node) throws IOException {
        post("servers/server/" + node + "/start-instance");
    }

    private static void post(String command) throws IOException {
        String password =
                Files.readString(HOME.resolve("secrets/admin-password")).strip();
        String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(Cluster.status().getString("admin") + "/management/domain/" + command))
                .header("Authorization", "Basic " + basic)
                .header("X-Requested-By", "console")
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"exit_code\":\"SUCCESS\"");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
