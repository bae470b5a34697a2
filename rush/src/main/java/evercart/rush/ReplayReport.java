package evercart.rush;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Three totals of each product held against each other: the record's, that of the acknowledged orders, and what is gone from stock. */
final class ReplayReport {
    private static final int MOST_TOLD = 20;
    private static final String LINE = "%-20s %12s %12s %12s%n";

    private final List<Line> lines;

    private record Line(String sku, long recorded, long acknowledged, long gone) {
        boolean equal() {
            return recorded == acknowledged && recorded == gone;
        }
    }

    ReplayReport(Map<String, Long> recorded, Map<String, Long> acknowledged, Map<String, Long> gone) {
        Map<String, Line> all = new TreeMap<>();
        Stream.of(recorded, acknowledged, gone)
                .flatMap(part -> part.keySet().stream())
                .forEach(sku -> all.put(
                        sku,
                        new Line(
                                sku,
                                recorded.getOrDefault(sku, 0L),
                                acknowledged.getOrDefault(sku, 0L),
                                gone.getOrDefault(sku, 0L))));
        lines = List.copyOf(all.values());
    }

    boolean isEqual() {
        return differing() == 0;
    }

    private long differing() {
        return lines.stream().filter(line -> !line.equal()).count();
    }

    /** Those that differ, and the sums. */
    void printTo(PrintStream out) {
        out.printf(LINE, "product", "record", "acknowledged", "from stock");
        lines.stream().filter(line -> !line.equal()).limit(MOST_TOLD).forEach(line -> print(line, out));
        if (differing() > MOST_TOLD) {
            out.println("... and " + (differing() - MOST_TOLD) + " more that differ");
        }
        print(sum(), out);
        out.println(differing() == 0 ? "every product is equal in all three" : differing() + " products differ");
    }

    private Line sum() {
        return new Line(
                "all " + lines.size(),
                lines.stream().mapToLong(Line::recorded).sum(),
                lines.stream().mapToLong(Line::acknowledged).sum(),
                lines.stream().mapToLong(Line::gone).sum());
    }

    private static void print(Line line, PrintStream out) {
        out.printf(LINE, line.sku(), line.recorded(), line.acknowledged(), line.gone());
    }

    /** Every product, as CSV. */
    void writeTo(Path file) {
        List<String> rows = Stream.concat(
                        Stream.of("sku,record,acknowledged,gone_from_stock,equal"),
                        lines.stream()
                                .map(line -> "%s,%d,%d,%d,%s"
                                        .formatted(
                                                line.sku(),
                                                line.recorded(),
                                                line.acknowledged(),
                                                line.gone(),
                                                line.equal() ? "yes" : "no")))
                .toList();
        try {
            Files.write(file, rows);
        } catch (IOException failure) {
            throw new UnusableException("cannot write " + file + ": " + failure.getMessage());
        }
    }
}
