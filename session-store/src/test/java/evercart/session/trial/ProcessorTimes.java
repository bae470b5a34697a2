package evercart.session.trial;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What processors worked, by kinds of threads, in nanoseconds. Unlike requests per second it hardly changes when a machine has other work
 * besides.
 */
record ProcessorTimes(Map<String, Long> byKind) {
    private static final String COMPILERS = "compilers";
    private static final String REST = "garbage, other";

    /** Lines of a kind and nanoseconds each, as a node tells them, and what its compilers and its process as a whole have worked. */
    static ProcessorTimes of(String lines, Duration compilers, Duration whole) {
        Map<String, Long> byKind = new TreeMap<>(Map.of(COMPILERS, compilers.toNanos()));
        for (String line : lines.lines().toList()) {
            int end = line.lastIndexOf(' ');
            byKind.merge(kind(line.substring(0, end)), Long.parseLong(line.substring(end + 1)), Long::sum);
        }
        long known = byKind.values().stream().mapToLong(Long::longValue).sum();
        byKind.merge(REST, whole.toNanos() - known, Long::sum);
        return new ProcessorTimes(byKind);
    }

    static ProcessorTimes of(String kind, long nanos) {
        return new ProcessorTimes(Map.of(kind, nanos));
    }

    private static String kind(String thread) {
        if (thread.contains("kernel")) {
            return "selectors of HTTP";
        } else if (thread.contains("http-")) {
            return "threads of requests";
        } else if (thread.contains("partition-operation")) {
            return "grid: steps";
        } else if (thread.contains(".IO.")) {
            return "grid: sockets";
        }
        return thread.contains("hz.") ? "grid: other" : REST;
    }

    ProcessorTimes plus(ProcessorTimes more) {
        return joined(more, 1);
    }

    ProcessorTimes minus(ProcessorTimes before) {
        return joined(before, -1);
    }

    private ProcessorTimes joined(ProcessorTimes other, int sign) {
        Map<String, Long> joined = new TreeMap<>(byKind);
        other.byKind.forEach((kind, nanos) -> joined.merge(kind, sign * nanos, Long::sum));
        return new ProcessorTimes(joined);
    }

    double microsFor(double requests) {
        return sum() / 1e3 / requests;
    }

    /** Much while a server is not warm, next to nothing when it is. */
    double shareOfCompilers() {
        return byKind.get(COMPILERS) / sum();
    }

    private double sum() {
        return byKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The largest first, in microseconds for each request. */
    String describe(double requests) {
        return byKind.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
                .map(entry -> "%s %.0f".formatted(entry.getKey(), entry.getValue() / 1e3 / requests))
                .collect(Collectors.joining(", "));
    }
}
