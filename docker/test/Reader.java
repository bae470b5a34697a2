import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Asks for a page every so many milliseconds over a connection of its own, whatever becomes of the requests before, until it is ended; then
 * what is under way may still be answered.
 *
 * <p>Usage: {@code java Reader HOST PORT PATH LOG MILLISECONDS}. Each line of the log: when it was asked and when that ended, in milliseconds since
 * 1970, and the status, or 0.
 */
final class Reader {
    /** as long as a lost first packet needs to be sent again, and once more */
    private static final int CONNECT_MS = 5_000;

    private static final int ANSWER_MS = 20_000;

    private final InetSocketAddress address;
    private final byte[] request;
    private final PrintStream log;

    private Reader(InetSocketAddress address, String path, PrintStream log) {
        this.address = address;
        this.request = ("GET " + path + " HTTP/1.0\r\nHost: shop\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        this.log = log;
    }

    public static void main(String[] args) throws IOException {
        var address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        var reader = new Reader(address, args[2], new PrintStream(args[3]));
        var requests = Executors.newCachedThreadPool();
        var clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(() -> requests.execute(reader::ask), 0, Long.parseLong(args[4]), TimeUnit.MILLISECONDS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            clock.shutdownNow();
            requests.shutdown();
            try {
                requests.awaitTermination(CONNECT_MS + ANSWER_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void ask() {
        long asked = System.currentTimeMillis();
        String status = status();
        log.println(asked + " " + System.currentTimeMillis() + " " + status);
    }

    private String status() {
        try (var socket = new Socket()) {
            socket.connect(address, CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            socket.getOutputStream().write(request);
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            return answer == null ? "0" : answer.split(" ")[1];
        } catch (IOException e) {
            return "0";
        }
    }
}
