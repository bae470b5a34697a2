package evercart.session.payara;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How large the answers of each servlet are. So much of the next one waits in this node until its session is saved; a buffer that is as
 * large as any answer might be would cost every small one its time.
 */
final class AnswerSizes {
    private static final int LEAST = 8 * 1024;

    private final int most;
    private final ConcurrentMap<String, Integer> sizes = new ConcurrentHashMap<>();

    /** @param most bytes; larger answers leave as they grow */
    AnswerSizes(int most) {
        this.most = most;
    }

    /** Bytes; a power of two. */
    int bufferFor(String servlet) {
        return sizes.getOrDefault(servlet, LEAST);
    }

    /** @param written what the servlet wrote, bytes and characters alike: of these, some become several bytes */
    void seen(String servlet, int written) {
        long bytes = written + written / 2L;
        if (bytes > bufferFor(servlet)) {
            long enough = Long.highestOneBit(bytes - 1) << 1;
            sizes.put(servlet, (int) Math.min(enough, Math.max(most, LEAST)));
        }
    }
}
