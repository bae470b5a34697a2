package evercart.storefront.catalog;

import evercart.api.catalog.ProductPictures;
import evercart.api.catalog.UnknownPictureException;
import evercart.storefront.neighbours.NeighbourCall;
import evercart.storefront.page.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pictures that staff gave to products, large and small. One never changes, so browsers keep it, and this node those asked for
 * lately.
 */
@WebServlet("/pictures/*")
public class PictureServlet extends HttpServlet {
    private static final Pattern NAME =
            Pattern.compile("/(" + ProductPictures.PREFIX + "[0-9a-f]{64})(" + Assets.SMALL + ")?\\.jpg");
    private static final int SMALL_SIDE = 320;
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProductPictures pictures;

    @Inject
    @ConfigProperty(name = "evercart.catalog.pictures-kept")
    long mostBytes;

    private transient KeptPictures kept;

    @Override
    public void init() {
        kept = new KeptPictures(mostBytes);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isAtHand(name.group(), request)) {
            tellBrowsersToKeep(name.group(), response);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(name, response);
        }
    }

    /** The name is the hash of the content: who has it under this name has it as it is. */
    private static boolean isAtHand(String file, HttpServletRequest request) {
        String tags = Optional.ofNullable(request.getHeader("If-None-Match")).orElse("");
        return Arrays.stream(tags.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag(file)::equals);
    }

    private void send(Matcher name, HttpServletResponse response) throws IOException {
        try {
            byte[] jpeg = picture(name.group(), name.group(1), name.group(2) != null);
            tellBrowsersToKeep(name.group(), response);
            response.setContentType("image/jpeg");
            response.setContentLength(jpeg.length);
            response.getOutputStream().write(jpeg);
        } catch (UnknownPictureException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private byte[] picture(String file, String name, boolean small) {
        return kept.find(file).orElseGet(() -> {
            byte[] large = NeighbourCall.ask(() -> pictures.picture(name), CatalogAwayException::new);
            byte[] jpeg = small ? JpegPicture.redrawn(large, SMALL_SIDE) : large;
            kept.keep(file, jpeg);
            return jpeg;
        });
    }

    private static void tellBrowsersToKeep(String file, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("ETag", tag(file));
    }

    private static String tag(String file) {
        return '"' + file.substring(1, file.lastIndexOf('.')) + '"';
    }
}
