package evercart.catalog.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The lines of a text with their numbers, none longer than a bound; lines can be given back to be read again. */
final class Lines {
    /** @param text without its line end, and cut off when {@code tooLong} */
    record Line(long number, String text, boolean tooLong) {}

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader reader;
    private final int longest;
    private final Deque<Line> givenBack = new ArrayDeque<>();
    private long number;
    private boolean skipLineFeed;

    Lines(Reader reader, int longest) {
        this.reader = new BufferedReader(reader);
        this.longest = longest;
    }

    Optional<Line> next() {
        try {
            return givenBack.isEmpty() ? read() : Optional.of(givenBack.pop());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The last one given back is the next. */
    void giveBack(Line line) {
        givenBack.push(line);
    }

    private Optional<Line> read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int next = first();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
            tooLong = text.length() == longest;
            if (!tooLong) {
                text.append((char) next);
            }
        }
        skipLineFeed = next == '\r';
        return Optional.of(new Line(++number, text.toString(), tooLong));
    }

    private int first() throws IOException {
        int next = reader.read();
        boolean secondHalfOfLineEnd = skipLineFeed && next == '\n';
        boolean mark = number == 0 && next == BYTE_ORDER_MARK;
        return secondHalfOfLineEnd || mark ? reader.read() : next;
    }
}
