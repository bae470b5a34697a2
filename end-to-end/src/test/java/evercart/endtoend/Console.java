package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.function.UnaryOperator;

/** What an administrator clicks in the app server's admin console, by the management interface that the console itself uses. */
final class Console {
    private static final Path HOME = Path.of(System.getenv("EVERCART_HOME"));
    private static final String SUCCESS = "\"exit_code\" ?: ?\"SUCCESS\"";
    /** A node that is away at the moment learns of a setting later, which is a warning. */
    private static final String SUCCESS_HERE = "\"exit_code\" ?: ?\"(SUCCESS|WARNING)\"";

    private Console() {}

    static void stop(String node) {
        post("servers/server/" + node + "/stop-instance");
    }

    static void start(String node) {
        post("servers/server/" + node + "/start-instance");
    }

    /** A setting of one configuration, for whatever runs with it. @param configuration such as {@code server-config}, the DAS's */
    static void set(String configuration, String property, String value) {
        assertThat(command("set-config-property", configuration, property, "&propertyValue=" + encoded(value)))
                .containsPattern(SUCCESS_HERE);
    }

    /** The setting has its default again, whether it was set or not. */
    static void reset(String configuration, String property) {
        command("delete-config-property", configuration, property, "");
    }

    private static String command(String name, String configuration, String property, String more) {
        String form = "source=config&sourceName=" + configuration + "&target=" + configuration.replace("-config", "")
                + "&propertyName=" + encoded(property) + more;
        return send(
                "/command/" + name,
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void post(String command) {
        String answer =
                send("/management/domain/" + command, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer).containsPattern(SUCCESS);
    }

    private static String send(String path, UnaryOperator<HttpRequest.Builder> method) {
        try {
            String password =
                    Files.readString(HOME.resolve("secrets/admin-password")).strip();
            String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes());
            HttpRequest.Builder request = HttpRequest.newBuilder()
                    .uri(URI.create(Cluster.status().getString("admin") + path))
                    .header("Authorization", "Basic " + basic)
                    .header("X-Requested-By", "console")
                    .header("Accept", "application/json")
                    .timeout(Duration.ofMinutes(5));
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
