package evercart.endtoend;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What the ordering nodes tell of themselves, asked at one that is ready. */
final class OrderingMetrics {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private OrderingMetrics() {}

    /** Orders for which a step at the catalogue is left to do; -1 when no node says. */
    static long openOrders() {
        return gauge("evercart_orders_open");
    }

    /** Mails that have not left; -1 when no node says. */
    static long mailsWaiting() {
        return gauge("evercart_mails_waiting");
    }

    private static long gauge(String name) {
        return Cluster.nodes("C").stream()
                .filter(node -> node.getString("state").equals("ready"))
                .findFirst()
                .map(node -> gauge(node, name))
                .orElse(-1L);
    }

    private static long gauge(JsonObject node, String name) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.getString("url") + "/metrics"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.matches("(application_)?" + name + "(\\{.*}| ).*"))
                    .map(line -> Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException failure) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
