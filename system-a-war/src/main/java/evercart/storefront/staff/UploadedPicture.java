package evercart.storefront.staff;

import evercart.api.InvalidInputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody sent. It is known by its content, looked at for its size before it is decoded, and drawn anew: nothing but
 * its pixels goes on from here.
 */
final class UploadedPicture {
    private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "bmp");
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LARGEST_SIDE = 800;
    private static final float QUALITY = 0.82f;

    private final byte[] content;

    UploadedPicture(byte[] content) {
        this.content = content;
    }

    /** @throws InvalidInputException naming {@code picture} when it is none, or too large to be decoded */
    byte[] asJpeg() {
        try {
            return encoded(onPaper(decoded()));
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

    /** What is transparent becomes white. */
    private static BufferedImage onPaper(BufferedImage image) {
        double scale = Math.min(1, (double) LARGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = paper.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return paper;
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static InvalidInputException none() {
        return new InvalidInputException("picture", "must be a picture: JPEG, PNG, GIF or BMP");
    }
}
