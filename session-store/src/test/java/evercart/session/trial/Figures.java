package evercart.session.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What one test counted, for target/figures.txt, which is begun anew in each run. */
final class Figures {
    private static final Path FILE = TrialArchive.TARGET.resolve("figures.txt");

    static {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private final String where;
    private final AtomicLong longest = new AtomicLong();

    Figures(String where) {
        this.where = where;
    }

    Answer timed(Answer answer) {
        longest.accumulateAndGet(answer.took().toMillis(), Math::max);
        return answer;
    }

    Duration longest() {
        return Duration.ofMillis(longest.get());
    }

    void write(String what, String counts, Object... numbers) {
        String line = "%s | %s | %s | longest answer %d ms%n"
                .formatted(where, what, counts.formatted(numbers), longest.get());
        try {
            Files.writeString(FILE, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
