package evercart.catalog.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Runs the command on files made up by a test, and keeps what came of it. */
final class ImportRun {
    final FakeIntake catalogue = new FakeIntake();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    ImportRun(Path folder) {
        this.folder = folder;
    }

    Path file(String... lines) {
        return file(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("products.csv"), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** @return the exit status */
    int run(Path file, String... options) {
        List<String> words = new ArrayList<>(Arrays.asList(options));
        words.add(file.toString());
        return run(words.toArray(String[]::new));
    }

    int run(String... words) {
        out.reset();
        err.reset();
        return new ImportCommand(() -> catalogue, print(out), print(err)).run(words);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
