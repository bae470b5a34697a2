package evercart.storefront.checkout;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Product;
import evercart.api.ordering.OrderLine;
import evercart.api.ordering.OrderRequest;
import evercart.api.ordering.PlacedOrder;
import evercart.storefront.account.Visitor;
import evercart.storefront.cart.Cart;
import evercart.storefront.cart.CartLine;
import evercart.storefront.catalog.CatalogAwayException;
import evercart.storefront.catalog.CatalogGateway;
import evercart.storefront.catalog.ShopWindow;
import evercart.storefront.language.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Turns the visitor's cart into an order, exactly once for each key. */
@RequestScoped
public class Checkout {

    @Inject
    Visitor visitor;

    @Inject
    Cart cart;

    @Inject
    CatalogGateway catalog;

    @Inject
    ShopWindow window;

    @Inject
    OrderGateway orders;

    @Inject
    Language language;

    /**
     * The same key again answers the same order, whatever the cart holds by then.
     *
     * @param reviewed what the customer saw; empty for programs, which order what is there
     * @throws InvalidInputException naming {@code cart} when it is empty
     * @throws CartChangedException when the cart is not what the customer saw, as another device has changed it since
     * @throws PriceChangedException when a product costs something else than the cart says
     * @throws evercart.api.ordering.DeliveryChangedException when the delivery is not offered on these terms
     * @throws evercart.api.catalog.InsufficientStockException when it cannot be had
     */
    public PlacedOrder order(String key, Choices choices, Optional<Reviewed> reviewed) {
        String customer = visitor.customer().getId();
        // the cart first: when the same request has just emptied it elsewhere, the order is there already
        cart.refresh();
        List<CartLine> lines = cart.lines();
        PlacedOrder placed = orders.placedBefore(customer, key)
                .map(order -> new PlacedOrder(order, false))
                .orElseGet(() -> place(customer, key, checked(lines, reviewed), choices));
        cart.clearOrdered(placed.getOrder(), key);
        lines.forEach(line -> window.forget(line.getSku()));
        return placed;
    }

    private PlacedOrder place(String customer, String key, List<CartLine> lines, Choices choices) {
        if (cart.isWaiting()) {
            throw new OrdersAwayException(new IllegalStateException("the account does not have the cart yet"));
        }
        OrderRequest request = new OrderRequest(
                customer, key, priced(lines), choices.payment(), choices.address(), language.getLocale());
        return orders.place(request, choices.delivery().get());
    }

    private static List<CartLine> checked(List<CartLine> lines, Optional<Reviewed> reviewed) {
        if (lines.isEmpty()) {
            throw new InvalidInputException("cart", "is empty");
        }
        reviewed.filter(seen -> !seen.isOf(lines)).ifPresent(seen -> {
            throw new CartChangedException(seen);
        });
        return lines;
    }

    private List<OrderLine> priced(List<CartLine> lines) {
        checkPrices(lines);
        return lines.stream()
                .map(line -> new OrderLine(line.getSku(), line.getName(), line.getQuantity(), line.getPrice()))
                .toList();
    }

    /** Without the catalogue the prices that the customer saw hold: they are the shop's own of a moment ago. */
    private void checkPrices(List<CartLine> lines) {
        List<Product> changed;
        try {
            changed = catalog.products(lines.stream().map(CartLine::getSku).toList()).stream()
                    .filter(product -> lines.stream().anyMatch(line -> isChanged(line, product)))
                    .toList();
        } catch (CatalogAwayException away) {
            return;
        }
        changed.forEach(cart::reprice);
        changed.stream().findFirst().ifPresent(product -> {
            throw new PriceChangedException(product.getSku(), product.getPrice());
        });
    }

    private static boolean isChanged(CartLine line, Product product) {
        return line.getSku().equals(product.getSku()) && !line.getPrice().equals(product.getPrice());
    }
}
