package evercart.storefront;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.storefront.cart.Cart;
import evercart.storefront.cart.CartLine;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.CatalogGateway;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

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

    private List<CartRow> rows;
    private boolean catalogAway;

    @PostConstruct
    void load() {
        if (!faces.isPostback()) {
            cart.refresh();
        }
        List<CartLine> lines = cart.lines();
        Map<String, Product> now = now(lines);
        rows = lines.stream()
                .map(line -> new CartRow(line, now.get(line.getSku())))
                .toList();
    }

    private Map<String, Product> now(List<CartLine> lines) {
        try {
            return catalog.products(lines.stream().map(CartLine::getSku).toList()).stream()
                    .collect(toMap(Product::getSku, identity()));
        } catch (CatalogAwayException e) {
            catalogAway = true;
            return Map.of();
        }
    }

    public String change(CartRow row) {
        cart.set(row.getLine().getSku(), row.getQuantity());
        return SHOW_CART;
    }

    public String remove(CartRow row) {
        cart.remove(row.getLine().getSku());
        return SHOW_CART;
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

    /** The browser names a session that has ended, and what was in the cart went with it. */
    public boolean isExpired() {
        return rows.isEmpty() && request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
