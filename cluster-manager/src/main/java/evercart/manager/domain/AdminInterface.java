package evercart.manager.domain;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Payara's own administration, by the interface that asadmin uses. */
final class AdminInterface {
    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(OwnCertificates.context())
            .build();
    private final URI address;
    private final String authorization;

    AdminInterface(URI address, String user, String password) {
        this.address = address;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
    }

    /** @throws CommandFailedException with Payara's message, when the domain refused it */
    JsonObject run(AdminCommand command) {
        JsonObject reply = parse(command, send(command));
        if (reply.getString("exit_code", "FAILURE").equals("FAILURE")) {
            throw new CommandFailedException(command.name() + ": " + message(reply));
        }
        return reply;
    }

    /** The values below a dotted name, by their own dotted names; nothing when there is no such name. */
    Map<String, String> get(String pattern) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonObject reply = run(AdminCommand.named("get").on(pattern));
        for (JsonValue child :
                reply.getOrDefault("children", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
            String line = child.asJsonObject().getString("message", "");
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }

    private String send(AdminCommand command) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/command/" + command.name()))
                .timeout(LONGEST)
                .header("Authorization", authorization)
                .header("X-Requested-By", "evercart")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(command.form()))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new DomainAwayException(command.name(), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainAwayException(command.name(), stopped);
        }
    }

    private static JsonObject parse(AdminCommand command, String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new CommandFailedException(command.name() + ": "
                    + body.lines().findFirst().orElse("no answer").strip());
        }
    }

    private static String message(JsonObject reply) {
        return reply.getString("message", "failed").strip().replaceAll("\\s+", " ");
    }
}
