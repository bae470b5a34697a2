package evercart.endtoend;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One customer with a cookie jar, shopping through the JSON API of the balancer's address. */
final class Shopper {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String email = "shopper-" + UUID.randomUUID() + "@example.com";

    Shopper(String url) {
        this.url = url;
    }

    static final String PASSWORD = "a-long-enough-password";

    /** An answer, read as far as tests need it. */
    record Answer(int status, String servedBy, String body, HttpResponse<String> raw) {

        boolean ok() {
            return status >= 200 && status < 300;
        }

        JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                JsonStructure read = reader.read();
                return read.asJsonObject();
            }
        }
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer put(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer post(String path, String json, String... headers) throws IOException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    Answer setInCart(String sku, int quantity) throws IOException {
        return put("/api/cart/items/" + sku, "{\"quantity\":" + quantity + "}");
    }

    Answer order(String key) throws IOException {
        return post("/api/orders", "{}", "Idempotency-Key", key);
    }

    Answer register() throws IOException {
        return post("/api/register", credentials());
    }

    Answer logIn() throws IOException {
        return post("/api/login", credentials());
    }

    String email() {
        return email;
    }

    /** The quantities in the cart by product. */
    Map<String, Integer> cart() throws IOException {
        return get("/api/cart").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(line -> line.getString("sku"), line -> line.getInt("quantity")));
    }

    /** All of the customer's, whatever became of them. */
    List<JsonObject> orders() throws IOException {
        List<JsonObject> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonObject answer = get("/api/orders?size=100&page=" + page).json();
            all.addAll(answer.getJsonArray("items").getValuesAs(JsonObject.class));
            if (all.size() >= answer.getInt("total")) {
                return all;
            }
        }
    }

    /** Leaves the node that the balancer keeps this shopper on: the next answer may come from any. */
    void forgetRoute() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("EVERCART_ROUTE"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(url), cookie));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    private String credentials() {
        return Json.createObjectBuilder()
                .add("email", email)
                .add("password", PASSWORD)
                .build()
                .toString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("X-Requested-With", "evercart")
                .header("Accept", "application/json");
    }

    Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("X-Served-By").orElse(""),
                    answer.body(),
                    answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
