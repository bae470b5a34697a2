package evercart.storefront;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Somebody who shops over HTTP/1.1, as the balancer asks, with a cookie jar of their own. */
final class Shopper {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final URI shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(DEADLINE)
            .build();

    Shopper(URI shop) {
        this.shop = shop;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request("GET", path, "", headers));
    }

    /** Asks again until the answer has this status or the deadline has passed; answers the last answer. */
    HttpResponse<String> getUntil(int status, String path) {
        Instant end = Instant.now().plus(DEADLINE);
        HttpResponse<String> answer = get(path);
        while (answer.statusCode() != status && Instant.now().isBefore(end)) {
            answer = get(path);
        }
        return answer;
    }

    /** Asks again until the answer has this text or the deadline has passed; answers the last body. */
    String bodyUntil(String text, String path) {
        Instant end = Instant.now().plus(DEADLINE);
        String body = get(path).body();
        while (!body.contains(text) && Instant.now().isBefore(end)) {
            body = get(path).body();
        }
        return body;
    }

    /** A request as the API wants it: with the header that other sites cannot send, and a new key. */
    HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, UUID.randomUUID().toString());
    }

    HttpResponse<String> send(String method, String path, String body, String key) {
        return send(request(
                method,
                path,
                body,
                "Content-Type",
                "application/json",
                "X-Requested-With",
                "evercart",
                "Idempotency-Key",
                key));
    }

    HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(DEADLINE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    HttpResponse<byte[]> picture(String path) {
        return send(request("GET", path, ""), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Registers a new customer and logs in as that one. */
    Shopper loggedIn() {
        return loggedInAs(registered());
    }

    /** @return the address of a new customer */
    String registered() {
        String email = UUID.randomUUID() + "@example.org";
        send("POST", "/api/register", credentials(email));
        return email;
    }

    /** Logs in as a customer who has {@link #registered()}. */
    Shopper loggedInAs(String email) {
        send("POST", "/api/login", credentials(email));
        return this;
    }

    private static String credentials(String email) {
        return "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(email);
    }

    /** The session's id, or an empty text when there is no session. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Comes back with another session's cookie. */
    Shopper withSession(String id) {
        HttpCookie cookie = new HttpCookie("JSESSIONID", id);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(shop, cookie);
        return this;
    }

    JsonObject json(String path) {
        return json(get(path));
    }

    static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
