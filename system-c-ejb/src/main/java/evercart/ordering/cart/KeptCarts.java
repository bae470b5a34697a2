package evercart.ordering.cart;

import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartUpdate;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.ordering.Transactions;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps customers' carts: every update is applied once and alone, on whichever node it arrives. */
final class KeptCarts {
    private final Transactions transactions;
    private final Clock clock;

    KeptCarts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** As {@link evercart.api.ordering.CustomerCarts#update} promises. */
    AccountCart update(String customerId, List<CartUpdate> updates) {
        CartRules.check(customerId, updates);
        if (updates.isEmpty()) {
            return transactions.inNew(database -> new CartRows(database, customerId).read());
        }
        try {
            return transactions.inNew(database -> updated(database, customerId, updates));
        } catch (PersistenceException failure) {
            if (!UniqueViolation.caused(failure)) {
                throw failure;
            }
            // another node has just begun this customer's cart
            return transactions.inNew(database -> updated(database, customerId, updates));
        }
    }

    private AccountCart updated(EntityManager database, String customerId, List<CartUpdate> updates) {
        CartRows rows = new CartRows(database, customerId);
        if (!rows.lock()) {
            if (!rows.isCustomer()) {
                throw new InvalidCredentialsException();
            }
            rows.begin();
        }
        return apply(rows, updates, clock.instant());
    }

    /** Takes an order's pieces out of the cart inside the caller's transaction; who has no cart has nothing to take out. */
    static void takeOut(EntityManager database, String customerId, CartUpdate ordered, Instant now) {
        CartRows rows = new CartRows(database, customerId);
        if (rows.lock()) {
            apply(rows, List.of(ordered), now);
        }
    }

    private static AccountCart apply(CartRows rows, List<CartUpdate> updates, Instant now) {
        AccountCart cart = rows.read();
        Set<String> ids = new HashSet<>();
        List<CartUpdate> news = updates.stream()
                .filter(update -> ids.add(update.getId()) && !rows.contains(update))
                .toList();
        if (news.isEmpty()) {
            return cart;
        }
        AccountCart after = cart;
        for (CartUpdate update : news) {
            after = after.after(update);
        }
        rows.write(cart, after, news, now);
        return rows.read();
    }
}
