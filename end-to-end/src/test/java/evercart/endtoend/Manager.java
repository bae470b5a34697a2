package evercart.endtoend;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The cluster manager by its API, as its operator. */
final class Manager {
    private static final Path PASSWORD = Path.of(System.getenv("EVERCART_HOME"), "secrets", "manager-password");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Asked for once: a command for each look would take a good part of a processor from those that are looked at. */
    private static final URI API = URI.create(Cluster.status().getString("console") + "api/");

    private Manager() {}

    /** Something that it did, or does. */
    record Action(String what, String who, String why, Instant began, String state, List<JsonObject> lines) {

        /** When it told this, if it did. */
        Optional<Instant> told(String text) {
            return lines.stream()
                    .filter(line -> line.getString("text").equals(text))
                    .map(line -> began.plus(Duration.parse(line.getString("after"))))
                    .findFirst();
        }
    }

    /** Those that began after a moment, the newest first. */
    static List<Action> actionsSince(Instant moment) {
        try (var reader = Json.createReader(new StringReader(send("GET", "actions")))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Manager::action)
                    .filter(action -> action.began().isAfter(moment))
                    .toList();
        }
    }

    static Optional<Action> actionSince(Instant moment, String what) {
        return actionsSince(moment).stream()
                .filter(action -> action.what().equals(what))
                .findFirst();
    }

    static boolean isIdle() {
        return send("GET", "actions/current").equals("none");
    }

    static void heal(boolean on) {
        send("PUT", "healing/" + (on ? "on" : "off"));
    }

    private static Action action(JsonObject json) {
        return new Action(
                json.getString("what"),
                json.getString("who"),
                json.getString("why"),
                Instant.parse(json.getString("began")),
                json.getString("state"),
                json.getJsonArray("lines").getValuesAs(JsonObject.class));
    }

    private static String send(String method, String path) {
        try {
            String operator = "operator:" + Files.readString(PASSWORD).strip();
            HttpRequest request = HttpRequest.newBuilder(API.resolve(path))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(operator.getBytes()))
                    .header("X-Requested-With", "evercart")
                    .timeout(Duration.ofSeconds(60))
                    .method(method, BodyPublishers.noBody())
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
