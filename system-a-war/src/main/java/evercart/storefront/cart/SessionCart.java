package evercart.storefront.cart;

import static java.util.Comparator.comparingLong;

import evercart.api.InvalidInputException;
import evercart.api.catalog.Product;
import evercart.api.ordering.Order;
import evercart.api.ordering.OrderLine;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cart of a visitor whom nobody knows, over what the session holds at this moment. */
final class SessionCart implements CartContents {
    private final CartSession session;
    private final Function<String, Product> catalog;
    private final Clock clock;

    SessionCart(CartSession session, Function<String, Product> catalog, Clock clock) {
        this.session = session;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public List<CartLine> lines() {
        Map<String, CartChange> changes = session.changes();
        return session.entries().stream()
                .sorted(comparingLong(CartEntry::addedAt)
                        .thenComparing(entry -> entry.line().getSku()))
                .map(entry -> entry.line().withQuantity(pieces(entry, changes)))
                .filter(line -> line.getQuantity() > 0)
                .toList();
    }

    @Override
    public void set(String sku, int quantity) {
        CartLimits.checkSku(sku);
        CartLimits.checkQuantity(quantity);
        if (quantity == 0) {
            session.forget(sku);
        } else {
            Set<String> before = changesOf(sku);
            CartEntry entry = session.entry(sku).orElseGet(() -> newEntry(sku, before));
            session.keep(new CartEntry(entry.line().withQuantity(quantity), entry.addedAt(), before));
        }
    }

    /** The line is there before its change is: who sees the change and then no line knows that the line was removed since. */
    @Override
    public void add(String sku, int quantity, String key) {
        CartLimits.checkSku(sku);
        CartLimits.checkAddition(quantity);
        String change = CartSession.changeName(key);
        if (session.changes().containsKey(change)) {
            return;
        }
        CartLimits.checkQuantity(piecesOf(sku) + quantity);
        Set<String> before = changesOf(sku);
        if (session.entry(sku).isEmpty()) {
            session.keep(newEntry(sku, before));
        }
        session.keep(change, new CartChange(clock.millis(), Map.of(sku, quantity)));
        session.prune();
    }

    @Override
    public void clearOrdered(Order order, String key) {
        String change = CartSession.changeName("order " + key);
        if (session.changes().containsKey(change)) {
            return;
        }
        Map<String, Integer> leaving =
                order.getLines().stream().collect(Collectors.toMap(OrderLine::getSku, line -> -line.getQuantity()));
        session.keep(change, new CartChange(clock.millis(), leaving));
        for (String sku : leaving.keySet()) {
            if (session.entry(sku).isPresent() && piecesOf(sku) == 0) {
                session.forget(sku);
            }
        }
        session.prune();
    }

    @Override
    public void reprice(Product product) {
        session.entry(product.getSku())
                .ifPresent(entry -> session.keep(new CartEntry(
                        CartLine.of(product, entry.line().getQuantity()), entry.addedAt(), entry.counted())));
    }

    @Override
    public void refresh() {
        // nobody changes it but this session
    }

    @Override
    public boolean isWaiting() {
        return false;
    }

    private int piecesOf(String sku) {
        return session.entry(sku).map(entry -> pieces(entry, session.changes())).orElse(0);
    }

    private static int pieces(CartEntry entry, Map<String, CartChange> changes) {
        int since = changes.entrySet().stream()
                .filter(change -> !entry.counted().contains(change.getKey()))
                .mapToInt(change -> change.getValue().of(entry.line().getSku()))
                .sum();
        return Math.max(0, Math.min(CartLimits.MOST_PIECES, entry.line().getQuantity() + since));
    }

    private CartEntry newEntry(String sku, Set<String> before) {
        if (session.entries().size() >= CartLimits.MOST_LINES) {
            throw new InvalidInputException("sku", "the cart holds at most " + CartLimits.MOST_LINES + " products");
        }
        return new CartEntry(CartLine.of(catalog.apply(sku), 0), clock.millis(), before);
    }

    /** The changes that a line which begins or is set now must not count once more. */
    private Set<String> changesOf(String sku) {
        return session.changes().entrySet().stream()
                .filter(change -> change.getValue().of(sku) != 0)
                .map(Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
