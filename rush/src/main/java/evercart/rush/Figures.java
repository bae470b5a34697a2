package evercart.rush;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What happened in each second, counted by the many threads of a rush. */
final class Figures {
    /** How a request ended. */
    enum Outcome {
        ANSWERED,
        /** 503 or 429 with Retry-After. */
        TOLD_TO_WAIT,
        FAILED
    }

    /** One second; times in milliseconds, -1 ready nodes when nobody told. */
    record Second(
            int at,
            int visits,
            int requests,
            int toldToWait,
            int failed,
            double p50,
            double p99,
            int visitors,
            int readyNodes,
            Set<String> nodes) {}

    private static final class Bucket {
        private final List<Long> nanos = new ArrayList<>();
        private final Set<String> nodes = new HashSet<>();
        private int visits;
        private int toldToWait;
        private int failed;
        private int visitors;
        private int readyNodes = -1;
    }

    private final long start = System.nanoTime();
    private final List<Bucket> buckets = new ArrayList<>();

    double elapsed() {
        return (System.nanoTime() - start) / 1e9;
    }

    synchronized void request(Outcome outcome, Duration time, String node) {
        Bucket now = now();
        now.nanos.add(time.toNanos());
        now.toldToWait += outcome == Outcome.TOLD_TO_WAIT ? 1 : 0;
        now.failed += outcome == Outcome.FAILED ? 1 : 0;
        if (!node.isEmpty()) {
            now.nodes.add(node);
        }
    }

    synchronized void visit() {
        now().visits++;
    }

    synchronized void gauge(int visitors, int readyNodes) {
        now().visitors = visitors;
        now().readyNodes = readyNodes;
    }

    private Bucket now() {
        int second = (int) elapsed();
        while (buckets.size() <= second) {
            buckets.add(new Bucket());
        }
        return buckets.get(second);
    }

    synchronized List<Second> seconds() {
        return IntStream.range(0, buckets.size())
                .mapToObj(at -> second(at, at, buckets.subList(at, at + 1)))
                .toList();
    }

    /** All of some seconds in one, with the gauges of the last that has any. */
    synchronized Second sum(int from, int to) {
        int start = Math.min(Math.max(from, 0), buckets.size());
        return second(
                from,
                Math.min(to, buckets.size()) - 1,
                buckets.subList(start, Math.max(start, Math.min(to, buckets.size()))));
    }

    private static Second second(int at, int last, List<Bucket> some) {
        long[] sorted = some.stream()
                .flatMap(bucket -> bucket.nanos.stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        Set<String> nodes = new TreeSet<>();
        some.forEach(bucket -> nodes.addAll(bucket.nodes));
        return new Second(
                at,
                some.stream().mapToInt(bucket -> bucket.visits).sum(),
                sorted.length,
                some.stream().mapToInt(bucket -> bucket.toldToWait).sum(),
                some.stream().mapToInt(bucket -> bucket.failed).sum(),
                percentile(sorted, 0.5),
                percentile(sorted, 0.99),
                some.stream().mapToInt(bucket -> bucket.visitors).max().orElse(0),
                some.stream().mapToInt(bucket -> bucket.readyNodes).reduce(-1, (one, next) -> next < 0 ? one : next),
                nodes);
    }

    /** The value that so large a part of all is not above, in milliseconds; not a number when there is none. */
    static double percentile(long[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
    }
}
