package evercart.session.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A browser in front of no balancer: chooses the node of each request, and shows its cookies to all of them. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .executor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "visitors");
                thread.setDaemon(true);
                return thread;
            }))
            .build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** Another one with the same cookies, as they are now. */
    Visitor twin() {
        Visitor twin = new Visitor();
        twin.cookies.putAll(cookies);
        return twin;
    }

    String sessionId() {
        return cookies.get("JSESSIONID");
    }

    void forgetAll() {
        cookies.clear();
    }

    Answer ask(TrialNode node, String path) {
        return ask(node, path, PATIENCE);
    }

    Answer ask(TrialNode node, String path, Duration patience) {
        return begin(node, path, patience).join();
    }

    /** With the cookies of this moment; those of the answer are kept when it has come. */
    CompletableFuture<Answer> begin(TrialNode node, String path) {
        return begin(node, path, PATIENCE);
    }

    CompletableFuture<Answer> begin(TrialNode node, String path, Duration patience) {
        long start = System.nanoTime();
        return CLIENT.sendAsync(request(node, path, patience), BodyHandlers.ofString())
                .handle((response, failure) -> failure == null
                        ? answer(response, response.body(), start)
                        : Answer.none(wasSent(failure) ? Answer.BROKEN_OFF : Answer.NOT_SENT, since(start)));
    }

    /** Comes back when the head of the answer has come; the body may still be on its way. */
    CompletableFuture<Answer> askForHead(TrialNode node, String path) {
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request(node, path, PATIENCE), BodyHandlers.ofInputStream());
            keep(response.headers());
            return CompletableFuture.supplyAsync(() -> answer(response, read(response.body()), start));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest request(TrialNode node, String path, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(node.uri(path)).timeout(patience).POST(HttpRequest.BodyPublishers.noBody());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request.build();
    }

    private Answer answer(HttpResponse<?> response, String body, long start) {
        keep(response.headers());
        HttpHeaders headers = response.headers();
        return new Answer(
                response.statusCode(),
                body,
                headers.firstValue("Retry-After"),
                headers.firstValue("Location"),
                since(start));
    }

    private void keep(HttpHeaders headers) {
        for (String header : headers.allValues("Set-Cookie")) {
            String[] pair = header.split(";")[0].split("=", 2);
            if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static String read(InputStream body) {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean wasSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return false;
            }
        }
        return true;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
