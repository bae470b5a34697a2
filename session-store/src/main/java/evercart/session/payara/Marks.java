package evercart.session.payara;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Marks of requests whose answers left before their last save: a client's next request names the mark and waits for it. */
final class Marks {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final String node = Long.toHexString(new SecureRandom().nextLong());
    private final AtomicLong last = new AtomicLong();

    String next() {
        return node + "-" + last.incrementAndGet();
    }

    /** The request was this node's: what it did is seen here at once. */
    boolean isMine(String mark) {
        return mark != null && mark.startsWith(node + "-");
    }

    Duration pause() {
        return PAUSE;
    }
}
