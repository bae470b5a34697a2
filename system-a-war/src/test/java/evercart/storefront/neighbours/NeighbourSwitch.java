package evercart.storefront.neighbours;

import evercart.storefront.catalog.JpegPicture;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Takes the neighbours away and brings them back: {@code GET /in-memory?catalog=away}, {@code ?ordering=back}; and changes prices:
 * {@code ?sku=MUG&pence=899}, {@code ?express=590}; and keeps a picture under a name: {@code ?picture=NAME}, as the last of a product: {@code &of=MUG}; and opens a letter about a forgotten password or a new address, with its token in {@code X-Letter}: {@code ?letter=ADDRESS}. Every answer tells in {@code X-Neighbour-Calls} how often they were asked since the last one.
 */
@WebServlet("/in-memory")
public class NeighbourSwitch extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient InMemoryCatalog catalog;

    @Inject
    transient InMemoryAccounts accounts;

    @Inject
    transient InMemoryOrders orders;

    @Inject
    transient InMemoryCarts carts;

    @Inject
    transient InMemoryOrderDesk orderDesk;

    @Inject
    transient InMemoryProductDesk productDesk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("catalog") != null) {
            catalog.setAway("away".equals(request.getParameter("catalog")));
            productDesk.setAway("away".equals(request.getParameter("catalog")));
        }
        if (request.getParameter("shelves") != null) {
            productDesk.setShelvesAway("away".equals(request.getParameter("shelves")));
        }
        if (request.getParameter("ordering") != null) {
            boolean away = "away".equals(request.getParameter("ordering"));
            accounts.setAway(away);
            orders.setAway(away);
            carts.setAway(away);
            orderDesk.setAway(away);
        }
        if (request.getParameter("sku") != null) {
            catalog.setPrice(request.getParameter("sku"), Long.parseLong(request.getParameter("pence")));
        }
        if (request.getParameter("express") != null) {
            orders.setExpress(Long.parseLong(request.getParameter("express")));
        }
        if (request.getParameter("picture") != null) {
            productDesk.keepPicture(
                    request.getParameter("picture"),
                    JpegPicture.drawn(new BufferedImage(1_000, 600, BufferedImage.TYPE_INT_RGB), 800));
        }
        if (request.getParameter("of") != null) {
            productDesk.showPicture(request.getParameter("of"), request.getParameter("picture"));
        }
        if (request.getParameter("letter") != null) {
            response.setHeader("X-Letter", String.valueOf(accounts.letterTo(request.getParameter("letter"))));
        }
        response.setIntHeader("X-Neighbour-Calls", Presence.calls());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
