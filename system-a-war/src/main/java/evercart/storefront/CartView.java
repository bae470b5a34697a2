package evercart.storefront;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import evercart.api.InvalidInputException;
import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.storefront.cart.Cart;
import evercart.storefront.cart.CartLine;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.catalog.ProductCode;
import evercart.storefront.page.PageMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cart, line by line. It opens without the catalogue, from what the session holds. */
@Named
@RequestScoped
public class CartView {
    private static final String SHOW_CART = "/cart?faces-redirect=true";

    @Inject
    Cart cart;

    @Inject
    CatalogGateway catalog;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    PageMessages messages;

    private List<CartRow> rows;
    private Product removed;
    private boolean catalogAway;

    @PostConstruct
    void load() {
        if (!faces.isPostback()) {
            cart.refresh();
        }
        List<CartLine> lines = cart.lines();
        Map<String, Product> now = now(lines);
        String taken = request.getParameter("removed");
        removed = taken == null || lines.stream().anyMatch(line -> line.getSku().equals(taken)) ? null : now.get(taken);
        rows = lines.stream()
                .map(line -> new CartRow(line, now.get(line.getSku())))
                .toList();
    }

    private Map<String, Product> now(List<CartLine> lines) {
        try {
            return catalog.products(asked(lines)).stream().collect(toMap(Product::getSku, identity()));
        } catch (CatalogAwayException e) {
            catalogAway = true;
            return Map.of();
        }
    }

    private List<String> asked(List<CartLine> lines) {
        String taken = request.getParameter("removed");
        return Stream.concat(
                        lines.stream().map(CartLine::getSku),
                        Stream.ofNullable(taken).filter(ProductCode::isPossible))
                .distinct()
                .toList();
    }

    public String change(CartRow row) {
        if (row.getQuantity() == 0) {
            return remove(row);
        }
        cart.set(row.getLine().getSku(), row.getQuantity());
        return SHOW_CART;
    }

    /** Leads to a page that offers to undo it. */
    public String remove(CartRow row) {
        CartLine line = row.getLine();
        cart.remove(line.getSku());
        return SHOW_CART + "&removed=" + line.getSku() + "&pieces=" + line.getQuantity();
    }

    /** A form that is sent twice finds the line back in the cart, and nothing left to do. */
    public String putBack() {
        if (catalogAway) {
            messages.warn("cart.undo.failed");
            return null;
        }
        return removed == null ? SHOW_CART : putBack(removed);
    }

    private String putBack(Product taken) {
        try {
            cart.set(taken.getSku(), getRemovedPieces());
            return SHOW_CART;
        } catch (InvalidInputException | CatalogAwayException impossible) {
            messages.warn("cart.undo.failed");
            return null;
        }
    }

    /** What has just been taken out and may come back, or null. */
    public Product getRemoved() {
        return removed;
    }

    public int getRemovedPieces() {
        String pieces = request.getParameter("pieces");
        return pieces != null && pieces.matches("[1-9]\\d{0,2}") ? Integer.parseInt(pieces) : 1;
    }

    public List<CartRow> getRows() {
        return rows;
    }

    public Money getTotal() {
        return cart.total();
    }

    public boolean isCatalogAway() {
        return catalogAway;
    }

    /** A button of a line that is not in the cart any more: no action has led on, and nothing is wrong with what was typed. */
    public boolean isOvertaken() {
        return faces.isPostback() && faces.getMessageList().isEmpty() && request.getParameter("undo") == null;
    }

    /** The browser names a session that has ended, and what was in the cart went with it. */
    public boolean isExpired() {
        return rows.isEmpty() && request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
