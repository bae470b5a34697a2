package evercart.storefront.catalog;

import evercart.api.catalog.ProductPictures;
import evercart.api.catalog.UnknownPictureException;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** The pictures that staff gave to products. One never changes, so browsers keep it. */
@WebServlet("/pictures/*")
public class PictureServlet extends HttpServlet {
    private static final Pattern NAME = Pattern.compile("/(" + ProductPictures.PREFIX + "[0-9a-f]{64})\\.jpg");
    private static final long serialVersionUID = 1L;

    @Inject
    transient ProductPictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = NAME.matcher(String.valueOf(request.getPathInfo()));
        if (!name.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] jpeg = NeighbourCall.ask(() -> pictures.picture(name.group(1)), CatalogAwayException::new);
            response.setContentType("image/jpeg");
            response.setContentLength(jpeg.length);
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.getOutputStream().write(jpeg);
        } catch (UnknownPictureException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
