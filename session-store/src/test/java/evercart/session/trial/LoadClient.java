package evercart.session.trial;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Plain sockets that ask as fast as they are answered, each with a session of its own on one node, for a bounded time. */
final class LoadClient {
    /** below what Payara allows before it closes a connection */
    private static final int REQUESTS_ON_ONE_CONNECTION = 200;

    private static final int PATIENCE = 20_000;

    private final String root = TrialArchive.contextRoot().equals("/") ? "" : TrialArchive.contextRoot();
    private final List<Integer> ports;
    private final int connections;

    LoadClient(List<Integer> ports, int connections) {
        this.ports = ports;
        this.connections = connections;
    }

    double requestsPerSecond(List<String> preparation, String path, Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        CyclicBarrier together = new CyclicBarrier(connections);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                int port = ports.get(number % ports.size());
                counts.add(threads.submit(() -> new Asker(port).ask(preparation, path, time, together)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get(time.toSeconds() + 60, TimeUnit.SECONDS);
            }
            return sum / (time.toMillis() / 1e3);
        } finally {
            threads.shutdownNow();
        }
    }

    private final class Asker {
        private final int port;
        private Socket socket;
        private InputStream in;
        private int asked = REQUESTS_ON_ONE_CONNECTION;
        private String cookie = "";

        Asker(int port) {
            this.port = port;
        }

        long ask(List<String> preparation, String path, Duration time, CyclicBarrier together) throws Exception {
            for (String step : preparation) {
                ask(step);
            }
            together.await(60, TimeUnit.SECONDS);
            long end = System.nanoTime() + time.toNanos();
            long count = 0;
            while (System.nanoTime() < end) {
                ask(path);
                count++;
            }
            socket.close();
            return count;
        }

        /** @param step a path, or {@code PUT path body} */
        private void ask(String step) throws IOException {
            if (asked++ == REQUESTS_ON_ONE_CONNECTION) {
                connect();
            }
            String request = request(step.split(" ", 3));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException(step + " answered " + status);
            }
            in.skipNBytes(lengthAfterHeaders());
        }

        private String request(String[] step) {
            String head = " HTTP/1.1\r\nHost: trial\r\n" + cookie;
            return step.length == 1
                    ? "GET " + root + step[0] + head + "\r\n"
                    : step[0] + " " + root + step[1] + head
                            + "X-Requested-With: evercart\r\nContent-Type: application/json\r\n" + "Content-Length: "
                            + step[2].length() + "\r\n\r\n" + step[2];
        }

        private void connect() throws IOException {
            if (socket != null) {
                socket.close();
            }
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            asked = 1;
        }

        private int lengthAfterHeaders() throws IOException {
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(header.substring(16));
                } else if (header.startsWith("Set-Cookie: JSESSIONID=")) {
                    cookie = "Cookie: " + header.substring(12).split(";")[0] + "\r\n";
                }
            }
            return length;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int character = in.read(); character != '\n'; character = in.read()) {
                if (character < 0) {
                    throw new EOFException();
                } else if (character != '\r') {
                    line.append((char) character);
                }
            }
            return line.toString();
        }
    }
}
