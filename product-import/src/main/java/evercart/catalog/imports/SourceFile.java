package evercart.catalog.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The text of a file, unpacked when it is packed. Bytes that are no UTF-8 become U+FFFD, so that their rows can be told. */
final class SourceFile {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int LOOKED_AT = 8192;

    private final String name;
    private final Opening opening;
    private final long mostBytes;

    /** @param mostBytes how long the unpacked text may be, so that no small file becomes an endless one */
    SourceFile(Path path, long mostBytes) {
        this(String.valueOf(path), () -> opened(path), mostBytes);
    }

    /** A file that is in memory already. */
    SourceFile(byte[] content, long mostBytes) {
        this("the file", () -> new ByteArrayInputStream(content), mostBytes);
    }

    private SourceFile(String name, Opening opening, long mostBytes) {
        this.name = name;
        this.opening = opening;
        this.mostBytes = mostBytes;
    }

    private static InputStream opened(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UnusableFileException(path + (Files.exists(path) ? " is not a file" : " does not exist"));
        }
        return Files.newInputStream(path);
    }

    /** @throws UnusableFileException when the file cannot be read to its end as text */
    <T> T read(Function<Reader, T> reading) {
        try (InputStream bytes = new BufferedInputStream(opening.open(), LOOKED_AT);
                InputStream text = new BufferedInputStream(bounded(unpacked(bytes)), LOOKED_AT)) {
            refuse(isEmpty(text), "is empty");
            refuse(isBinary(text), "is not text");
            return reading.apply(reader(text));
        } catch (UncheckedIOException failure) {
            throw unusable(failure.getCause());
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return gzip ? new GZIPInputStream(bytes, LOOKED_AT) : bytes;
    }

    private InputStream bounded(InputStream bytes) {
        return new FilterInputStream(bytes) {
            private long left = mostBytes;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in blocks");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                left -= Math.max(count, 0);
                refuse(left < 0, "has more than " + mostBytes + " bytes of text");
                return count;
            }
        };
    }

    private static boolean isEmpty(InputStream text) throws IOException {
        text.mark(1);
        boolean empty = text.read() < 0;
        text.reset();
        return empty;
    }

    private static boolean isBinary(InputStream text) throws IOException {
        text.mark(LOOKED_AT);
        byte[] start = text.readNBytes(LOOKED_AT);
        text.reset();
        for (byte each : start) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static Reader reader(InputStream text) {
        return new InputStreamReader(
                text,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private UnusableFileException unusable(IOException failure) {
        if (failure instanceof EOFException) {
            return new UnusableFileException(name + " is a gzip file without its end");
        }
        if (failure instanceof ZipException) {
            return new UnusableFileException(name + " is a damaged gzip file");
        }
        return new UnusableFileException(name + " cannot be read: " + failure.getMessage());
    }

    private void refuse(boolean unusable, String why) {
        if (unusable) {
            throw new UnusableFileException(name + " " + why);
        }
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
