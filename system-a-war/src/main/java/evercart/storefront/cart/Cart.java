package evercart.storefront.cart;

import evercart.api.Money;
import evercart.api.catalog.Product;
import evercart.api.ordering.Order;
import evercart.storefront.account.LoggedIn;
import evercart.storefront.account.LoggingOut;
import evercart.storefront.account.Visitor;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.session.SessionAttributes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The visitor's cart. It opens and changes while the other systems are away; only a product that is new to the cart is looked up.
 * Whoever is not logged in has it in the session alone; a customer's follows the account, see {@link CustomerCart}. All methods may
 * be called in parallel for one session, on several nodes too.
 */
@RequestScoped
public class Cart {

    @Inject
    SessionAttributes session;

    @Inject
    CatalogGateway catalog;

    @Inject
    CartGateway home;

    @Inject
    Visitor visitor;

    @Inject
    @ConfigProperty(name = "evercart.shop.currency")
    String currency;

    /** In the order in which the products came. */
    public List<CartLine> lines() {
        return contents().lines();
    }

    public int pieces() {
        return lines().stream().mapToInt(CartLine::getQuantity).sum();
    }

    public Money total() {
        return lines().stream().map(CartLine::getTotal).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * Sets a line; idempotent.
     *
     * @param quantity 0 to 999; 0 removes the line
     * @throws evercart.api.InvalidInputException naming {@code sku} or {@code quantity}
     * @throws evercart.api.catalog.UnknownProductException when the product is new to the cart and to the catalogue
     * @throws evercart.storefront.catalog.CatalogAwayException when the product is new to the cart and cannot be looked up
     */
    public void set(String sku, int quantity) {
        contents().set(sku, quantity);
    }

    /**
     * Adds pieces, once for each key: the same key again changes nothing, as long as it is among the last hundred.
     *
     * @param quantity 1 to 999, and no more than 999 with what is there already
     */
    public void add(String sku, int quantity, String idempotencyKey) {
        contents().add(sku, quantity, idempotencyKey);
    }

    public void remove(String sku) {
        contents().set(sku, 0);
    }

    /** Takes out what was ordered under this key, once; what was added meanwhile stays. */
    public void clearOrdered(Order order, String key) {
        contents().clearOrdered(order, key);
    }

    /** Shows the product's price of now from now on. */
    public void reprice(Product product) {
        contents().reprice(product);
    }

    /**
     * Shows from now on what other devices of this customer have changed, and tells the account what this one has; without
     * ordering the cart stays as this session knows it.
     */
    public void refresh() {
        contents().refresh();
    }

    /** Whether the account does not have all changes yet: an order placed now could not take its pieces out of the account's cart. */
    public boolean isWaiting() {
        return contents().isWaiting();
    }

    /** What was put into the cart before the login joins what the account has. */
    void joinAccount(@Observes LoggedIn customer) {
        refresh();
    }

    /** What the account does not have yet must not end with the login, and whoever logs in next here has another cart. */
    void bringHome(@Observes LoggingOut customer) {
        refresh();
        new CartReplica(session).forgetAll();
    }

    private CartContents contents() {
        CartSession unknown = new CartSession(session);
        return visitor.isLoggedIn()
                ? customerCart(visitor.customer().getId(), unknown)
                : new SessionCart(unknown, catalog::product, Clock.systemUTC());
    }

    private CustomerCart customerCart(String customerId, CartSession unknown) {
        CustomerCart cart = new CustomerCart(
                new CartReplica(session),
                updates -> home.update(customerId, updates),
                catalog::product,
                Clock.systemUTC());
        if (!unknown.isEmpty()) {
            cart.adopt(new SessionCart(unknown, catalog::product, Clock.systemUTC()).lines(), unknown);
        }
        return cart;
    }
}
