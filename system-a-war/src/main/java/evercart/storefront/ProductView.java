package evercart.storefront;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Product;
import evercart.api.catalog.ProductDetails;
import evercart.api.catalog.ProductQuery;
import evercart.api.catalog.UnknownProductException;
import evercart.storefront.cart.Cart;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.page.PageAnswer;
import evercart.storefront.page.PageMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** One product, and the way into the cart. */
@Named
@RequestScoped
public class ProductView {
    private static final int RELATED = 4;

    @Inject
    HttpServletRequest request;

    @Inject
    CatalogGateway catalog;

    @Inject
    ShopWindow window;

    @Inject
    FacesContext faces;

    @Inject
    Cart cart;

    @Inject
    PageMessages messages;

    @Inject
    PageAnswer answer;

    private Product product;
    private List<String> pictures = List.of();
    private boolean asked;
    private boolean away;
    private Integer quantity = 1;
    private String key = UUID.randomUUID().toString();

    /** Called before the page is drawn, while its status can still be told; a posted form asks earlier. */
    public void load() {
        if (asked) {
            return;
        }
        asked = true;
        try {
            ProductDetails details = faces.isPostback() ? catalog.details(getSku()) : window.details(getSku());
            product = details.getProduct();
            pictures = details.getPictures();
        } catch (UnknownProductException | InvalidInputException e) {
            answer.notFound();
        } catch (CatalogAwayException e) {
            away = true;
            answer.unavailable();
        }
    }

    /** Others of the same shelf; none when the catalogue has no answer. */
    public List<Product> getRelated() {
        try {
            ProductQuery shelf =
                    ProductQuery.everything().in(product.getCategory()).page(1, RELATED + 1);
            return window.search(shelf).getItems().stream()
                    .filter(other -> !other.getSku().equals(product.getSku()))
                    .limit(RELATED)
                    .toList();
        } catch (CatalogAwayException e) {
            return List.of();
        }
    }

    public String add() {
        if (quantity > product.getStock()) {
            messages.wrong("add:quantity", "product.stock.short", product.getStock());
            return null;
        }
        try {
            cart.add(product.getSku(), quantity, key);
            return "/product?faces-redirect=true&sku=" + product.getSku() + "&added=" + quantity;
        } catch (InvalidInputException full) {
            messages.wrong("add:quantity", "product.full");
        } catch (CatalogAwayException e) {
            messages.wrong("add:quantity", "product.notadded");
        }
        return null;
    }

    public String getSku() {
        String sku = request.getParameter("sku");
        return sku == null ? "" : sku;
    }

    /** Null when there is none to show. */
    public Product getProduct() {
        load();
        return product;
    }

    /** The names of all that there are, the main one first. */
    public List<String> getPictures() {
        load();
        return pictures;
    }

    /** Which of them is shown large, counted from 1: the one that the address names, else the main one. */
    public int getShown() {
        String wished = request.getParameter("picture");
        return wished != null
                        && wished.matches("[1-9]")
                        && Integer.parseInt(wished) <= getPictures().size()
                ? Integer.parseInt(wished)
                : 1;
    }

    /** The name of the picture shown large; null when there is none. */
    public String getPicture() {
        return getPictures().isEmpty() ? null : pictures.get(getShown() - 1);
    }

    public boolean isAway() {
        load();
        return away;
    }

    public boolean isAdded() {
        return request.getParameter("added") != null;
    }

    /** Whether the cart holds more of it than there is. */
    public boolean isCartOverStock() {
        return cart.lines().stream()
                .anyMatch(line -> line.getSku().equals(product.getSku()) && line.getQuantity() > product.getStock());
    }

    public Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(Integer quantity) {
        this.quantity = quantity;
    }

    /** Names this wish to add, so that sending the form twice adds once. */
    public String getKey() {
        return key;
    }

    /** @param key null from a form that lost it, which then counts as a new wish */
    public void setKey(String key) {
        if (key != null) {
            this.key = key;
        }
    }
}
