package evercart.catalog.imports;

import evercart.catalog.imports.Lines.Line;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a CSV text. It is parsed record by record, so that one row with a stray quotation mark cannot swallow those after it:
 * a record may go over a few lines, and when it does not end there only its first line is lost.
 */
final class CsvRows {
    private static final int LONGEST_ROW = 20_000;
    private static final int MOST_LINES = 100;
    private static final CSVFormat STRICT = CSVFormat.RFC4180;
    private static final CSVFormat UNFINISHED =
            CSVFormat.RFC4180.builder().setLenientEof(true).get();

    private final Lines lines;
    private final SkippedRows skipped;
    private final List<String> columns;

    /** @throws UnusableFileException when the first line names no columns */
    CsvRows(Reader text, SkippedRows skipped) {
        this.lines = new Lines(text, LONGEST_ROW);
        this.skipped = skipped;
        this.columns = lines.next().map(CsvRows::columns).orElse(List.of());
    }

    Set<String> columns() {
        return Set.copyOf(columns);
    }

    /** @return how many rows there were, those that were skipped included */
    long forEach(Consumer<Row> taker) {
        long count = 0;
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().text().isBlank()) {
                count++;
                take(line.get(), taker);
            }
        }
        return count;
    }

    private void take(Line first, Consumer<Row> taker) {
        try {
            taker.accept(row(first));
        } catch (BadRowException bad) {
            skipped.add(first.number(), bad.getMessage(), first.text());
        }
    }

    private Row row(Line first) {
        refuse(first.tooLong(), "more than " + LONGEST_ROW + " characters");
        String text = wholeRecord(first);
        List<String> values = parse(text, STRICT).orElseThrow();
        refuse(text.indexOf('\ufffd') >= 0, "bytes that are not UTF-8");
        refuse(values.size() != columns.size(), "more or fewer fields than the first line");
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < values.size(); index++) {
            fields.put(columns.get(index), values.get(index).strip());
        }
        return new Row(first.number(), first.text(), fields);
    }

    /** Adds lines as long as the record ends inside quotation marks. */
    private String wholeRecord(Line first) {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> more = new ArrayList<>();
        while (parse(text.toString(), STRICT).isEmpty()) {
            Optional<Line> next = isUnfinished(text) && more.size() < MOST_LINES ? lines.next() : Optional.empty();
            next.ifPresent(more::add);
            if (next.isEmpty() || text.length() + next.get().text().length() > LONGEST_ROW) {
                Collections.reverse(more);
                more.forEach(lines::giveBack);
                throw new BadRowException("a stray quotation mark");
            }
            text.append('\n').append(next.get().text());
        }
        return text.toString();
    }

    private static boolean isUnfinished(StringBuilder text) {
        return parse(text.toString(), UNFINISHED).isPresent();
    }

    /** Empty when the text breaks the rules of the format. */
    private static Optional<List<String>> parse(String text, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            return Optional.of(records.isEmpty() ? List.of() : records.get(0).toList());
        } catch (IOException | UncheckedIOException broken) {
            return Optional.empty();
        }
    }

    private static List<String> columns(Line header) {
        List<String> names = parse(header.text(), STRICT).orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.size() != Set.copyOf(names).size()) {
            throw new UnusableFileException("the first line names a column twice");
        }
        return names;
    }

    private static void refuse(boolean bad, String reason) {
        if (bad) {
            throw new BadRowException(reason);
        }
    }
}
