package evercart.catalog.imports;

import evercart.api.catalog.ImportProblem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the rows that were not taken by reason, keeps the first lines of each, and writes all of them into a report. */
final class SkippedRows implements AutoCloseable {
    private static final int SHOWN = 5;
    private static final int LONGEST_EXCERPT = 200;

    private final Map<String, Reason> reasons = new LinkedHashMap<>();
    private final Writer report;

    /** @throws UnusableFileException when the report cannot be written */
    SkippedRows(Optional<Path> report) {
        try {
            this.report = report.isPresent()
                    ? Files.newBufferedWriter(report.get())
                    : new BufferedWriter(Writer.nullWriter());
        } catch (IOException failure) {
            throw new UnusableFileException("the report " + report.get() + " cannot be written");
        }
    }

    void add(long line, String why, String text) {
        Reason reason = reasons.computeIfAbsent(why, ignored -> new Reason());
        reason.count++;
        if (reason.firstLines.size() < SHOWN) {
            reason.firstLines.add(line);
        }
        write("line " + line + ": " + why + ": " + printable(text, LONGEST_EXCERPT) + "\n");
    }

    long count() {
        return reasons.values().stream().mapToLong(reason -> reason.count).sum();
    }

    /** The most frequent reason first. */
    List<ImportProblem> problems() {
        return reasons.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().count))
                .map(entry -> new ImportProblem(entry.getKey(), entry.getValue().count, entry.getValue().firstLines))
                .toList();
    }

    /** The most frequent reason first. */
    void printTo(PrintStream out) {
        reasons.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().count))
                .forEach(entry ->
                        out.printf("%8d  %s (%s)%n", entry.getValue().count, entry.getKey(), entry.getValue()));
    }

    @Override
    public void close() {
        try {
            report.close();
        } catch (IOException failure) {
            throw new UnusableFileException("the report cannot be written: " + failure.getMessage());
        }
    }

    /** On one line, bounded, and nothing in it that a terminal would obey. */
    static String printable(String text, int longest) {
        String start = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "·");
    }

    private void write(String line) {
        try {
            report.write(line);
        } catch (IOException failure) {
            throw new UnusableFileException("the report cannot be written: " + failure.getMessage());
        }
    }

    private static final class Reason {
        private final List<Long> firstLines = new ArrayList<>();
        private long count;

        @Override
        public String toString() {
            String lines = firstLines.stream().map(Object::toString).collect(Collectors.joining(", "));
            return (count == 1 ? "line " : "lines ") + lines + (count > firstLines.size() ? ", …" : "");
        }
    }
}
