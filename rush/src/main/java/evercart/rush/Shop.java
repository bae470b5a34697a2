package evercart.rush;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;

/** The shop's JSON API. Each attempt is counted; what nobody answered is asked again for a while, as every request here may be. */
final class Shop {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 6;
    private static final long PAUSE = 500;

    private final URI address;
    private final Figures figures;
    private final int attempts;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    Shop(URI address, Figures figures) {
        this(address, figures, ATTEMPTS);
    }

    /** @param attempts half a second apart at least, before nobody has answered */
    Shop(URI address, Figures figures, int attempts) {
        this.address = address;
        this.figures = figures;
        this.attempts = attempts;
    }

    int attempts() {
        return attempts;
    }

    Answer get(Customer customer, String path) throws InterruptedException {
        return ask(customer, request(customer, path).GET(), attempts);
    }

    Answer put(Customer customer, String path, JsonObject body) throws InterruptedException {
        return ask(customer, unsafe(customer, path).PUT(BodyPublishers.ofString(body.toString())), attempts);
    }

    Answer post(Customer customer, String path, JsonObject body, String key) throws InterruptedException {
        HttpRequest.Builder request = unsafe(customer, path).header("Idempotency-Key", key);
        return ask(customer, request.POST(BodyPublishers.ofString(body.toString())), attempts);
    }

    /** Not asked again: a login changes the session's id. */
    Answer postOnce(Customer customer, String path, JsonObject body) throws InterruptedException {
        return ask(customer, unsafe(customer, path).POST(BodyPublishers.ofString(body.toString())), 1);
    }

    private HttpRequest.Builder request(Customer customer, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT).header("Accept", "application/json");
        if (!customer.cookies().isEmpty()) {
            request.header(
                    "Cookie",
                    customer.cookies().entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpRequest.Builder unsafe(Customer customer, String path) {
        return request(customer, path)
                .header("X-Requested-With", "evercart")
                .header("Content-Type", "application/json");
    }

    private Answer ask(Customer customer, HttpRequest.Builder request, int most) throws InterruptedException {
        Answer answer = attempt(customer, request.build());
        for (int left = most - 1; left > 0 && isNone(answer); left--) {
            Thread.sleep(PAUSE);
            answer = attempt(customer, request.build());
        }
        return answer;
    }

    private static boolean isNone(Answer answer) {
        return answer.status() == 0 || answer.status() == 429 || answer.status() >= 500;
    }

    private Answer attempt(Customer customer, HttpRequest request) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            keepCookies(customer, response);
            Answer answer = new Answer(response.statusCode(), body(response));
            count(
                    outcome(answer, response),
                    begun,
                    response.headers().firstValue("X-Served-By").orElse(""));
            return answer;
        } catch (IOException | JsonException none) {
            count(Figures.Outcome.FAILED, begun, "");
            return new Answer(0, JsonObject.EMPTY_JSON_OBJECT);
        }
    }

    private void count(Figures.Outcome outcome, long begun, String node) {
        figures.request(outcome, Duration.ofNanos(System.nanoTime() - begun), node);
    }

    private static Figures.Outcome outcome(Answer answer, HttpResponse<String> response) {
        if (!isNone(answer)) {
            return Figures.Outcome.ANSWERED;
        }
        boolean later = answer.is(429, 503)
                && response.headers().firstValue("Retry-After").isPresent();
        return later ? Figures.Outcome.TOLD_TO_WAIT : Figures.Outcome.FAILED;
    }

    private static void keepCookies(Customer customer, HttpResponse<?> response) {
        for (String header : response.headers().allValues("Set-Cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair.length == 2 && !pair[1].isEmpty()) {
                customer.cookies().put(pair[0].strip(), pair[1].strip());
            }
        }
    }

    private static JsonObject body(HttpResponse<String> response) {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        if (!json || !response.body().startsWith("{")) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
