package evercart.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Files as the database keeps them and the wire carries them. */
final class Gzip {
    static final int MOST_BYTES = 1_000_000;

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private Gzip() {}

    /** What is packed already stays as it is. */
    static byte[] packed(byte[] content) {
        if (content.length > 1 && (content[0] & 0xff) == FIRST && (content[1] & 0xff) == SECOND) {
            return content;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
