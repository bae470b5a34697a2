package evercart.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The measured figures of a run, on the console and in {@code target/figures.txt}. */
final class Report {
    private static final Path FILE = Path.of("target", "figures.txt");

    private Report() {}

    static synchronized void line(String figure) {
        System.out.println("figure: " + figure);
        try {
            Files.writeString(
                    FILE, figure + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
