package evercart.session.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Cookies that no browser got from us, over plain sockets: HTTP clients would refuse to send most of them. */
final class HostileCookies {
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final String[] TRICKS = {
        "../../../../etc/passwd",
        "..%2f..%2f",
        "{}",
        "*",
        "a:b:c",
        "'; DROP TABLE sessions; --",
        "${jndi:ldap://x/y}",
        "%00%0d%0aSet-Cookie:x=y",
        "\"quoted",
        "=",
        "",
        " ",
        "\\u0000",
        "NULL",
        "evercart-sessions:trial"
    };
    /** looks like one of ours, so it is waited for: not too many of them, or the test lasts long */
    private static final String UNKNOWN_MARK = "123456789abcdef-1";

    private final Map<Integer, AtomicInteger> byStatus = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final String livingId;

    HostileCookies(String livingId) {
        this.livingId = livingId;
    }

    record Result(Map<Integer, AtomicInteger> byStatus, int unanswered, Duration longest) {}

    Result throwAt(TrialCluster cluster, int count) {
        Crowd.each(count, 8, number -> {
            Random random = new Random(number);
            ask(cluster.node(number), cookies(number, random));
            return number;
        });
        return new Result(byStatus, unanswered.get(), Duration.ofMillis(longest.get()));
    }

    private String cookies(int number, Random random) {
        return switch (number % 8) {
            case 0 -> "JSESSIONID=" + unknownId(random);
            case 1 -> "JSESSIONID=" + bytes(random, random.nextInt(200));
            case 2 -> "JSESSIONID=" + "A".repeat(random.nextInt(6_000));
            case 3 -> "JSESSIONID=" + TRICKS[random.nextInt(TRICKS.length)];
            case 4 -> "JSESSIONID=" + unknownId(random) + "; JSESSIONAWAITED=" + bytes(random, 50);
            case 5 -> "JSESSIONAWAITED=" + "9".repeat(random.nextInt(6_000)) + "; JSESSIONID=" + livingId;
            case 6 ->
                "JSESSIONID=" + livingId + "; JSESSIONAWAITED="
                        + (number % 400 == 6 ? UNKNOWN_MARK : TRICKS[random.nextInt(TRICKS.length)]);
            default -> bytes(random, 100);
        };
    }

    private static String unknownId(Random random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** anything but the end of the header */
    private static String bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\r\n]", "~");
    }

    private void ask(TrialNode node, String cookies) {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            socket.setSoTimeout((int) DEADLINE.toMillis());
            String request = "GET /trial/get?name=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                    + cookies + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            byStatus.computeIfAbsent(status(socket.getInputStream()), status -> new AtomicInteger())
                    .incrementAndGet();
        } catch (IOException | NumberFormatException none) {
            unanswered.incrementAndGet();
        }
        longest.accumulateAndGet(Duration.ofNanos(System.nanoTime() - start).toMillis(), Math::max);
    }

    private static int status(InputStream answer) throws IOException {
        String text = new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 999;
    }
}
