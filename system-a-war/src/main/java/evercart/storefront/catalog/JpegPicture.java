package evercart.storefront.catalog;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures as browsers get them: no larger than they are shown. */
public final class JpegPicture {
    private static final float QUALITY = 0.82f;

    private JpegPicture() {}

    /** What is transparent becomes white. @param largestSide in pixels; a smaller picture stays as small as it is */
    public static byte[] drawn(BufferedImage image, int largestSide) throws IOException {
        return encoded(onPaper(image, largestSide));
    }

    /** @param jpeg one that was drawn here */
    static byte[] redrawn(byte[] jpeg, int largestSide) {
        try {
            return drawn(ImageIO.read(new ByteArrayInputStream(jpeg)), largestSide);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedImage onPaper(BufferedImage image, int largestSide) {
        double scale = Math.min(1, (double) largestSide / Math.max(image.getWidth(), image.getHeight()));
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
}
