package evercart.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of equal requests without cookies from several clients at once, counted by the node that answered. */
final class Stampede {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final HttpRequest request;
    private final int clients;
    private final AtomicInteger failed = new AtomicInteger();

    Stampede(String url, int clients) {
        this.request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .build();
        this.clients = clients;
    }

    Map<String, Integer> send(int requests) throws InterruptedException {
        Map<String, Integer> served = new ConcurrentHashMap<>();
        AtomicInteger left = new AtomicInteger(requests);
        var threads = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            threads.submit(() -> sendWhileLeft(left, served));
        }
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
            throw new AssertionError(left.get() + " requests not sent within " + LONGEST);
        }
        return served;
    }

    int failed() {
        return failed.get();
    }

    private void sendWhileLeft(AtomicInteger left, Map<String, Integer> served) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (left.getAndDecrement() > 0) {
            try {
                var answer = client.send(request, BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    served.merge(answer.headers().firstValue("X-Served-By").orElse("nobody"), 1, Integer::sum);
                } else {
                    failed.incrementAndGet();
                }
            } catch (IOException failure) {
                failed.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
