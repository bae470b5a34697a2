package evercart.manager.balancer;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One balancer, by its administration port. */
final class Balancer {
    private static final String MILLISECONDS = "answerMilliseconds";
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final String name;
    private final URI address;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Balancer(String name, URI address, String token) {
        this.name = name;
        this.address = address;
        this.token = token;
    }

    String name() {
        return name;
    }

    void put(String member, String address) {
        String json = Json.createObjectBuilder().add("address", address).build().toString();
        expect(send("/members/" + member, request -> request.PUT(BodyPublishers.ofString(json))), 200, 201);
    }

    /** A member that is not there needs no draining. */
    void drain(String member, boolean draining) {
        String path = "/members/" + member + (draining ? "/drain" : "/undrain");
        expect(send(path, request -> request.POST(BodyPublishers.noBody())), 200, 404);
    }

    void remove(String member) {
        expect(send("/members/" + member, HttpRequest.Builder::DELETE), 204, 404);
    }

    List<Member> members() {
        HttpResponse<String> answer = expect(send("/members", HttpRequest.Builder::GET), 200);
        return json(answer).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(Balancer::member)
                .toList();
    }

    Optional<Member> member(String name) {
        return members().stream().filter(member -> member.name().equals(name)).findFirst();
    }

    private static Member member(JsonObject json) {
        return new Member(
                json.getString("name"),
                json.getString("state"),
                json.getInt("inFlight"),
                json.getJsonNumber("requests").longValue(),
                json.getJsonNumber("failures").longValue(),
                milliseconds(json));
    }

    /** A balancer of a version before this one does not tell it. */
    private static long milliseconds(JsonObject json) {
        return json.containsKey(MILLISECONDS) ? json.getJsonNumber(MILLISECONDS).longValue() : 0;
    }

    private JsonStructure json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        } catch (JsonException notJson) {
            throw new BalancerAwayException(name + " answers nonsense", notJson);
        }
    }

    private HttpResponse<String> send(String path, Method method) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token);
        method.apply(request);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new BalancerAwayException(name + " does not answer", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BalancerAwayException(name + " was not waited for", stopped);
        }
    }

    private HttpResponse<String> expect(HttpResponse<String> answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.statusCode())) {
            throw new BalancerAwayException(
                    name + " answers " + answer.statusCode() + " to "
                            + answer.request().method() + " " + answer.uri().getPath(),
                    null);
        }
        return answer;
    }

    private interface Method {
        HttpRequest.Builder apply(HttpRequest.Builder request);
    }
}
