package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import evercart.storefront.catalog.JpegPicture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody sent. It is known by its content, looked at for its size before it is decoded, and drawn anew: nothing but
 * its pixels goes on from here.
 */
final class UploadedPicture {
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LARGEST_SIDE = 800;

    private final byte[] content;

    UploadedPicture(byte[] content) {
        this.content = content;
    }

    /** @throws InvalidInputException naming {@code picture} when it is none, or too large to be decoded */
    byte[] asJpeg() {
        try {
            return JpegPicture.drawn(decoded(), LARGEST_SIDE);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof InvalidInputException refused) {
                throw refused;
            }
            throw none();
        }
    }

    private BufferedImage decoded() throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw none();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                check(reader);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static void check(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
            throw none();
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new InvalidInputException("picture", "must have at most 40 million pixels");
        }
    }

    private static InvalidInputException none() {
        return new InvalidInputException("picture", "must be a picture: JPEG, PNG, GIF or BMP");
    }
}
