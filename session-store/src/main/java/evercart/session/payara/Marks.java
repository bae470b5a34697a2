package evercart.session.payara;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Marks of requests whose answers left before their last save: a client's next request names the mark and waits for it. */
final class Marks {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MOST_WAITING = 8;

    private final String node = Long.toHexString(new SecureRandom().nextLong());
    private final AtomicLong last = new AtomicLong();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    String next() {
        return node + "-" + last.incrementAndGet();
    }

    /** For a request that goes on after its answer has begun to leave. */
    String open() {
        String mark = next();
        open.add(mark);
        return mark;
    }

    /** @param mark null when the answer did not leave early */
    void close(String mark) {
        if (mark != null) {
            open.remove(mark);
        }
    }

    /** Whether the marked request is still at work, as far as this node or, for another node's, the store knows. */
    boolean isOpen(String mark, boolean pendingInStore) {
        return mark != null && (mark.startsWith(node + "-") ? open.contains(mark) : pendingInStore);
    }

    /** Waits a moment for an open mark; false when too many requests wait already: marks are the client's and may be made up. */
    boolean awaitMore(Patience patience) {
        if (patience.isOver() || !waiting.tryAcquire()) {
            return false;
        }
        try {
            patience.wait(PAUSE);
            return true;
        } finally {
            waiting.release();
        }
    }
}
