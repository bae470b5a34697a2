package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** What an administrator clicks in the app server's admin console, by the management interface that the console itself uses. */
final class Console {
    private static final String ORDERING = "source=config&sourceName=system-c-config&target=system-c&propertyName=";
    private static final Path HOME = Path.of(System.getenv("EVERCART_HOME"));

    private Console() {}

    static void stop(String node) throws IOException {
        post("/management/domain/servers/server/" + node + "/stop-instance", "");
    }

    static void start(String node) throws IOException {
        post("/management/domain/servers/server/" + node + "/start-instance", "");
    }

    static void configureOrdering(String key, String value) throws IOException {
        post("/command/set-config-property", ORDERING + key + "&propertyValue=" + encoded(value));
    }

    static void forgetOrdering(String key) throws IOException {
        post("/command/delete-config-property", ORDERING + key);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void post(String path, String form) throws IOException {
        String password =
                Files.readString(HOME.resolve("secrets/admin-password")).strip();
        String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
        HttpRequest request = HttpRequest.newBuilder()
                .uri(URI.create(Cluster.status().getString("admin") + path))
                .header("Authorization", "Basic " + basic)
                .header("X-Requested-By", "console")
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).containsPattern("\"exit_code\" ?: ?\"(SUCCESS|WARNING)\"");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
