package evercart.storefront.cart;

import evercart.api.EvercartException;
import evercart.api.InvalidInputException;
import evercart.api.catalog.Product;
import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartItem;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.CartUpdate.Kind;
import evercart.api.ordering.Order;
import evercart.storefront.neighbours.NeighbourAwayException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A customer's cart. Its home is the account; the session has what it saw there last, and every change until the account has it
 * too. So a change is kept before anybody is told of it, whether the account can be reached or not, and counts once.
 */
final class CustomerCart implements CartContents {
    private static final Logger LOG = System.getLogger(CustomerCart.class.getName());
    private static final int MOST_PENDING = 100;

    private final CartReplica replica;
    private final Function<List<CartUpdate>, AccountCart> account;
    private final Function<String, Product> catalog;
    private final Clock clock;

    CustomerCart(
            CartReplica replica,
            Function<List<CartUpdate>, AccountCart> account,
            Function<String, Product> catalog,
            Clock clock) {
        this.replica = replica;
        this.account = account;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public List<CartLine> lines() {
        return now().getItems().stream().map(CartLine::of).toList();
    }

    private AccountCart now() {
        AccountCart cart = replica.seen();
        for (PendingUpdate pending : replica.pending()) {
            cart = cart.after(pending.update());
        }
        return cart;
    }

    @Override
    public void set(String sku, int quantity) {
        CartLimits.checkSku(sku);
        CartLimits.checkQuantity(quantity);
        Optional<CartItem> before = item(sku);
        if (quantity > 0 || before.isPresent()) {
            CartItem line = before.orElseGet(() -> newItem(sku));
            change(new CartUpdate(UUID.randomUUID().toString(), Kind.SET, List.of(with(line, quantity))));
        }
    }

    @Override
    public void add(String sku, int quantity, String key) {
        CartLimits.checkSku(sku);
        CartLimits.checkAddition(quantity);
        CartUpdate known = new CartUpdate(CartUpdate.idOf("add " + key), Kind.ADD, List.of());
        if (now().contains(known)) {
            return;
        }
        Optional<CartItem> before = item(sku);
        CartLimits.checkQuantity(before.map(CartItem::getQuantity).orElse(0) + quantity);
        CartItem line = before.orElseGet(() -> newItem(sku));
        change(new CartUpdate(known.getId(), Kind.ADD, List.of(with(line, quantity))));
    }

    /** The account takes it out with the confirmation; until that has been seen, this session knows by itself. */
    @Override
    public void clearOrdered(Order order, String key) {
        CartUpdate ordered = CartUpdate.ordered(order);
        if (!now().contains(ordered)) {
            keep(ordered);
        }
    }

    @Override
    public void reprice(Product product) {
        item(product.getSku())
                .ifPresent(line -> keep(new CartUpdate(
                        UUID.randomUUID().toString(),
                        Kind.REPRICE,
                        List.of(CartLine.of(product, line.getQuantity()).toItem()))));
    }

    /**
     * Brings in what the session held before its visitor was known. The name of that update comes from what it brings, so that two
     * nodes that do this at once, or one after the other died, bring it in once.
     */
    void adopt(List<CartLine> lines, CartSession unknown) {
        if (!lines.isEmpty()) {
            keep(new CartUpdate(
                    CartUpdate.idOf(unknown.fingerprint()),
                    Kind.ADD,
                    lines.stream().map(CartLine::toItem).toList()));
        }
        unknown.forgetAll();
    }

    @Override
    public void refresh() {
        List<PendingUpdate> pending = replica.pending();
        try {
            AccountCart cart =
                    account.apply(pending.stream().map(PendingUpdate::update).toList());
            replica.see(cart);
            pending.forEach(replica::forget);
        } catch (NeighbourAwayException away) {
            LOG.log(Level.DEBUG, "the cart stays as the session knows it: {0}", away.getMessage());
        } catch (EvercartException refused) {
            LOG.log(Level.WARNING, "the account does not take the cart: {0}", refused.getMessage());
        }
    }

    @Override
    public boolean isWaiting() {
        return !replica.pending().isEmpty();
    }

    private void change(CartUpdate update) {
        keep(update);
        refresh();
    }

    private void keep(CartUpdate update) {
        List<PendingUpdate> pending = replica.pending();
        if (pending.size() >= MOST_PENDING) {
            throw new CartsAwayException(new IllegalStateException(MOST_PENDING + " changes wait already"));
        }
        long last = pending.isEmpty() ? 0 : pending.get(pending.size() - 1).at();
        replica.keep(new PendingUpdate(Math.max(clock.millis(), last + 1), update));
    }

    private Optional<CartItem> item(String sku) {
        return now().getItems().stream()
                .filter(item -> item.getSku().equals(sku))
                .findFirst();
    }

    private CartItem newItem(String sku) {
        if (now().getItems().size() >= CartLimits.MOST_LINES) {
            throw new InvalidInputException("sku", "the cart holds at most " + CartLimits.MOST_LINES + " products");
        }
        return CartLine.of(catalog.apply(sku), 0).toItem();
    }

    private static CartItem with(CartItem item, int quantity) {
        return new CartItem(item.getSku(), item.getName(), quantity, item.getPrice(), item.getPicture());
    }
}
