import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks every 10 ms over a connection of its own, whatever becomes of the requests before, until it is ended.
 *
 * <p>Usage: {@code java VipClient HOST PORT LOG}. Each line of the log: when it was asked and when that ended, in microseconds
 * since 1970, and the status, or 0.
 */
final class VipClient {
    private static final int PATIENCE_MS = 1000;

    private final InetSocketAddress address;
    private final PrintStream log;

    private VipClient(InetSocketAddress address, PrintStream log) {
        this.address = address;
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        var client = new VipClient(new InetSocketAddress(args[0], Integer.parseInt(args[1])), new PrintStream(args[2]));
        var requests = Executors.newCachedThreadPool();
        Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(() -> requests.execute(client::ask), 0, 10, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        long asked = now();
        var status = status();
        log.println(asked + " " + now() + " " + status);
    }

    private String status() {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write("GET /vip HTTP/1.0\r\nHost: shop\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            return answer == null ? "0" : answer.split(" ")[1];
        } catch (IOException e) {
            return "0";
        }
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
