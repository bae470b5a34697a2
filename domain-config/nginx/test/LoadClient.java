import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounded load over kept connections. Plain sockets, because every HTTP client of the JDK silently repeats what broke, and the
 * broken requests are what is counted here.
 *
 * <p>Usage: {@code java LoadClient PORT METHOD PATH COUNT CLIENTS [HOST]}, on loopback when no host is given; {@code {n}} in the
 * path becomes the request's number. Prints one line: {@code 200=29990 broken=10 longest=35}.
 */
final class LoadClient {
    private static final int PATIENCE_MS = 30_000;

    private final InetAddress host;
    private final int port;
    private final String method;
    private final String path;
    private final AtomicInteger left;
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final AtomicLong longest = new AtomicLong();

    private LoadClient(InetAddress host, int port, String method, String path, int count) {
        this.host = host;
        this.port = port;
        this.method = method;
        this.path = path;
        this.left = new AtomicInteger(count);
    }

    public static void main(String[] args) throws InterruptedException, IOException {
        var host = InetAddress.getByName(args.length > 5 ? args[5] : "127.0.0.1");
        var load = new LoadClient(host, Integer.parseInt(args[0]), args[1], args[2], Integer.parseInt(args[3]));
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < Integer.parseInt(args[4]); i++) {
            var client = new Thread(load::ask);
            client.start();
            clients.add(client);
        }
        for (var client : clients) {
            client.join();
        }
        load.outcomes.putIfAbsent("broken", new AtomicInteger());
        var line = new StringBuilder();
        new TreeMap<>(load.outcomes).forEach((outcome, number) -> line.append(outcome).append('=').append(number).append(' '));
        System.out.println(line + "longest=" + load.longest.get() / 1_000_000);
    }

    private void ask() {
        int number = left.decrementAndGet();
        while (number >= 0) {
            number = askOverOneConnection(number);
        }
    }

    /** Answers the number of the next request, which needs a new connection. */
    private int askOverOneConnection(int first) {
        int number = first;
        try (var socket = new Socket(host, port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MS);
            var in = new BufferedInputStream(socket.getInputStream());
            boolean kept = true;
            while (number >= 0 && kept) {
                long start = System.nanoTime();
                socket.getOutputStream().write(request(number));
                var head = head(in);
                kept = finish(head, in);
                longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                count(head.split(" ", 3)[1]);
                number = left.decrementAndGet();
            }
        } catch (IOException e) {
            count("broken");
            number = left.decrementAndGet();
        }
        return number;
    }

    private byte[] request(int number) {
        var target = path.replace("{n}", Integer.toString(number));
        return (method + " " + target + " HTTP/1.1\r\nHost: " + host.getHostAddress() + ":" + port + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(BufferedInputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed before the answer");
            }
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** Answers whether the connection can be used again. */
    private static boolean finish(String head, BufferedInputStream in) throws IOException {
        var lengths = head.lines().filter(line -> line.startsWith("content-length:")).toList();
        if (lengths.isEmpty()) {
            return false;
        }
        int length = Integer.parseInt(lengths.get(0).substring("content-length:".length()).strip());
        if (in.readNBytes(length).length < length) {
            throw new IOException("closed within the answer");
        }
        return !head.contains("connection: close");
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, key -> new AtomicInteger()).incrementAndGet();
    }
}
