import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Visitors who come at a steady rate, however the shop is: each asks for its first page without a session, waits in line with its ticket
 * when it is told so, then asks for the rest with a session, and leaves what takes longer than its patience.
 *
 * <p>Usage: {@code java Visitors PORT VISITORS_A_SECOND SECONDS REQUESTS_EACH PATH}. Prints one line about all after the first third:
 * {@code asked=1200 answered=590 told-to-wait=300 unanswered=0 longest=200}: a second on average, and the slowest answer in milliseconds.
 */
final class Visitors {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI page;
    private final int requests;
    private final long begin = System.nanoTime();
    private final Duration from;
    private final Duration until;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger toldToWait = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger longest = new AtomicInteger();

    private Visitors(URI page, Duration until, int requests) {
        this.page = page;
        this.requests = requests;
        this.until = until;
        this.from = until.dividedBy(3);
    }

    public static void main(String[] args) throws InterruptedException {
        var page = URI.create("http://127.0.0.1:" + args[0] + args[4]);
        var visitors = new Visitors(page, Duration.ofSeconds(Long.parseLong(args[2])), Integer.parseInt(args[3]));
        visitors.comeEvery(1_000_000_000L / Long.parseLong(args[1]));
        visitors.tell();
        System.exit(0);
    }

    private void comeEvery(long nanoseconds) throws InterruptedException {
        var over = new CountDownLatch(1);
        clock.scheduleAtFixedRate(() -> ask(requests, null), 0, nanoseconds, TimeUnit.NANOSECONDS);
        clock.schedule(over::countDown, until.toMillis(), TimeUnit.MILLISECONDS);
        over.await();
    }

    private void tell() {
        double seconds = until.minus(from).toMillis() / 1e3;
        System.out.printf("asked=%.0f answered=%.0f told-to-wait=%.0f unanswered=%.0f longest=%d%n",
                asked.get() / seconds, answered.get() / seconds, toldToWait.get() / seconds, unanswered.get() / seconds, longest.get());
    }

    private void ask(int left, String cookie) {
        var request = HttpRequest.newBuilder(page).timeout(PATIENCE);
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        long start = System.nanoTime();
        count(asked);
        http.sendAsync(request.build(), BodyHandlers.discarding())
                .whenComplete((answer, failure) -> go(left, cookie, answer, failure, start));
    }

    private void go(int left, String cookie, HttpResponse<Void> answer, Throwable failure, long start) {
        if (failure != null) {
            count(unanswered);
        } else if (answer.statusCode() == 200) {
            count(answered);
            if (counts()) {
                longest.accumulateAndGet((int) ((System.nanoTime() - start) / 1_000_000), Math::max);
            }
            if (left > 1) {
                ask(left - 1, "JSESSIONID=5e551044");
            }
        } else if (answer.headers().firstValue("Retry-After").isPresent()) {
            count(toldToWait);
            long pause = answer.headers().firstValueAsLong("Retry-After").getAsLong();
            var ticket = answer.headers().firstValue("Set-Cookie").map(each -> each.replaceFirst(";.*", ""));
            clock.schedule(() -> ask(left, ticket.orElse(cookie)), pause, TimeUnit.SECONDS);
        } else {
            count(unanswered);
        }
    }

    private void count(AtomicInteger what) {
        if (counts()) {
            what.incrementAndGet();
        }
    }

    private boolean counts() {
        long spent = System.nanoTime() - begin;
        return spent >= from.toNanos() && spent <= until.toNanos();
    }
}
