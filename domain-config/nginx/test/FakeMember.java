import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * A member for tests of the balancer: it writes each execution to a file, so that a count outlives a kill, and its path
 * says how to behave. Plain sockets, because a server library does not reset a connection in the middle.
 *
 * <p>Usage: {@code java FakeMember NAME PORT EXECUTIONS_FILE [ADDRESS]}, on loopback when no address is given
 */
final class FakeMember {
    private final String name;
    private final Writer executions;
    /** who has one is served, the others stand in a queue: {@code /x/turn/MILLISECONDS} */
    private final Semaphore turns = new Semaphore(4, true);
    private volatile int readiness = 200;
    private volatile long readyAfter;

    private FakeMember(String name, Writer executions) {
        this.name = name;
        this.executions = executions;
    }

    public static void main(String[] args) throws IOException {
        var member = new FakeMember(args[0], new FileWriter(args[2], true));
        var address = InetAddress.getByName(args.length > 3 ? args[3] : "127.0.0.1");
        try (var listener = new ServerSocket(Integer.parseInt(args[1]), 500, address)) {
            var threads = Executors.newCachedThreadPool();
            while (true) {
                var socket = listener.accept();
                threads.execute(() -> member.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var request = Request.read(in);
            while (request != null && answer(request, socket)) {
                request = Request.read(in);
            }
        } catch (IOException e) {
            // the other side broke off: tests do that on purpose
        }
    }

    /** Answers whether the connection goes on. */
    private boolean answer(Request request, Socket socket) throws IOException {
        if (request.path.equals("/health/ready")) {
            pause(readyAfter);
            send(socket, readiness, "", "");
            return false;
        }
        execute(request);
        switch (request.step(1)) {
            case "readiness" -> readiness = Integer.parseInt(request.step(2));
            case "ready-after" -> readyAfter = Long.parseLong(request.step(2));
            case "slow" -> pause(Long.parseLong(request.step(2)));
            case "turn" -> serveInTurn(Long.parseLong(request.step(2)));
            case "slow-at" -> pause(request.step(2).equals(name) ? Long.parseLong(request.step(3)) : 0);
            case "reset" -> {
                socket.setSoLinger(true, 0);
                return false;
            }
            case "reset-at" -> {
                if (request.step(2).equals(name)) {
                    socket.setSoLinger(true, 0);
                    return false;
                }
            }
            case "busy" -> {
                send(socket, 503, "Retry-After: 7\r\n", "busy " + name);
                return true;
            }
            case "login" -> {
                send(socket, 200, session() + "Set-Cookie: JSESSIONIDVERSION=2f3a; Path=/\r\n", name);
                return true;
            }
            case "echo" -> {
                send(socket, 200, "", request.headers.toString());
                return true;
            }
            case "text" -> {
                send(socket, 200, "Content-Type: text/plain\r\n", "evercart ".repeat(1000));
                return true;
            }
            default -> {}
        }
        send(socket, 200, "", name);
        return !"close".equals(request.headers.get("connection"));
    }

    private static String session() {
        return "Set-Cookie: JSESSIONID=5e551044; Path=/; HttpOnly; SameSite=Lax\r\n";
    }

    private void serveInTurn(long milliseconds) {
        turns.acquireUninterruptibly();
        try {
            pause(milliseconds);
        } finally {
            turns.release();
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void execute(Request request) throws IOException {
        executions.write(request.method + " " + request.path + " " + name + "\n");
        executions.flush();
    }

    private void send(Socket socket, int status, String headers, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "HTTP/1.1 " + status + " Fake\r\nX-Served-By: " + name + "\r\nContent-Length: " + bytes.length + "\r\n"
                + headers + "\r\n";
        var out = socket.getOutputStream();
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private record Request(String method, String path, Map<String, String> headers) {
        static Request read(InputStream in) throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                head.append((char) next);
            }
            var lines = new BufferedReader(new StringReader(head.toString())).lines().toList();
            var start = lines.get(0).split(" ");
            var headers = lines.stream().skip(1).filter(line -> !line.isEmpty()).collect(Collectors.toMap(
                    line -> line.split(": ?", 2)[0].toLowerCase(Locale.ROOT), line -> line.split(": ?", 2)[1],
                    (one, other) -> one + " | " + other, TreeMap::new));
            in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
            return new Request(start[0], start[1], headers);
        }

        /** One part of the path: of /api/slow/300, step 1 is "slow". */
        String step(int index) {
            var steps = path.substring(1).split("/");
            return index < steps.length ? steps[index] : "";
        }
    }
}
