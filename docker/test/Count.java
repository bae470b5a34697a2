import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks so many times without a cookie, and tells how often each node answered: {@code a1=10000 a2=10000 a3=10000}. Whatever was not
 * answered by a node with 200 is counted as {@code failed}.
 *
 * <p>Usage: {@code java Count URL REQUESTS}.
 */
final class Count {
    private static final int CLIENTS = 8;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final AtomicInteger left;
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    private Count(URI url, int requests) {
        this.request = HttpRequest.newBuilder(url).build();
        this.left = new AtomicInteger(requests);
    }

    public static void main(String[] args) throws InterruptedException {
        var count = new Count(URI.create(args[0]), Integer.parseInt(args[1]));
        var clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(count::askUntilDone);
        }
        clients.shutdown();
        if (!clients.awaitTermination(5, TimeUnit.MINUTES)) {
            System.err.println("not done within five minutes");
            System.exit(1);
        }
        count.counts.forEach((node, times) -> System.out.print(node + "=" + times + " "));
        System.out.println();
    }

    private void askUntilDone() {
        while (left.getAndDecrement() > 0) {
            String node = servedBy();
            synchronized (counts) {
                counts.merge(node, 1, Integer::sum);
            }
        }
    }

    private String servedBy() {
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            return answer.statusCode() == 200 ? answer.headers().firstValue("X-Served-By").orElse("failed") : "failed";
        } catch (IOException failure) {
            return "failed";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "failed";
        }
    }
}
