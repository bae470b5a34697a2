package evercart.ordering.cart;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import evercart.api.LocalizedText;
import evercart.api.Money;
import evercart.api.ordering.AccountCart;
import evercart.api.ordering.CartItem;
import evercart.api.ordering.CartUpdate;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One customer's cart in the database, for as long as a transaction. */
final class CartRows {
    /** How many of the last updates a cart tells. */
    private static final int UPDATES_TOLD = 50;

    /** An update that comes again later than this counts again; sessions, which repeat them, live for an hour. */
    private static final Duration UPDATES_KEPT = Duration.ofDays(30);

    private static final int LINES_A_VERSION = 1000;

    private final EntityManager database;
    private final String customerId;

    CartRows(EntityManager database, String customerId) {
        this.database = database;
        this.customerId = customerId;
    }

    /** Keeps the cart from others until the transaction ends. @return false when there is none */
    boolean lock() {
        return query("update ordering.account_cart set version = version where customer_id = ?")
                        .executeUpdate()
                == 1;
    }

    boolean isCustomer() {
        return !query("select id from ordering.customer where id = ? and deleted_at is null")
                .getResultList()
                .isEmpty();
    }

    void begin() {
        query("insert into ordering.account_cart (customer_id, version) values (?, 0)")
                .executeUpdate();
    }

    /** Reads again when another transaction has changed the cart in between. */
    AccountCart read() {
        while (true) {
            long version = version();
            AccountCart cart = new AccountCart(version, items(), updates());
            if (version() == version) {
                return cart;
            }
        }
    }

    private long version() {
        List<?> found = query("select version from ordering.account_cart where customer_id = ?")
                .getResultList();
        return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
    }

    private List<CartItem> items() {
        return rows("select sku, name_en, name_zh, quantity, price_minor, currency, picture"
                        + " from ordering.account_cart_line where customer_id = ? order by position")
                .stream()
                .map(row -> new CartItem(
                        (String) row[0],
                        LocalizedText.of((String) row[1], (String) row[2]),
                        ((Number) row[3]).intValue(),
                        Money.ofMinor(((Number) row[4]).longValue(), (String) row[5]),
                        (String) row[6]))
                .toList();
    }

    private Set<String> updates() {
        List<?> found = query(
                        "select id from ordering.account_cart_update where customer_id = ? order by version desc, id")
                .setMaxResults(UPDATES_TOLD)
                .getResultList();
        Set<String> ids = new HashSet<>();
        found.forEach(id -> ids.add((String) id));
        return ids;
    }

    boolean contains(CartUpdate update) {
        return !query("select version from ordering.account_cart_update where customer_id = ? and id = ?")
                .setParameter(2, update.getId())
                .getResultList()
                .isEmpty();
    }

    void write(AccountCart before, AccountCart after, List<CartUpdate> news, Instant now) {
        long version = before.getVersion() + 1;
        query("update ordering.account_cart set version = version + 1 where customer_id = ?")
                .executeUpdate();
        Map<String, CartItem> old = before.getItems().stream().collect(toMap(CartItem::getSku, identity()));
        int place = 0;
        for (CartItem item : after.getItems()) {
            CartItem was = old.remove(item.getSku());
            if (was == null) {
                insert(item, version * LINES_A_VERSION + place++);
            } else if (was != item) {
                change(item);
            }
        }
        old.keySet().forEach(this::delete);
        news.forEach(update -> remember(update, version, now));
        forgetBefore(now.minus(UPDATES_KEPT));
    }

    private void insert(CartItem item, long position) {
        query(
                        "insert into ordering.account_cart_line (customer_id, sku, position, name_en, name_zh, quantity, price_minor,"
                                + " currency, picture) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(2, item.getSku())
                .setParameter(3, position)
                .setParameter(4, item.getName().getEnglish())
                .setParameter(5, item.getName().getChinese())
                .setParameter(6, item.getQuantity())
                .setParameter(7, item.getPrice().getMinorUnits())
                .setParameter(8, item.getPrice().getCurrency())
                .setParameter(9, item.getPicture())
                .executeUpdate();
    }

    private void change(CartItem item) {
        database.createNativeQuery(
                        "update ordering.account_cart_line set quantity = ?, price_minor = ? where customer_id = ? and sku = ?")
                .setParameter(1, item.getQuantity())
                .setParameter(2, item.getPrice().getMinorUnits())
                .setParameter(3, customerId)
                .setParameter(4, item.getSku())
                .executeUpdate();
    }

    private void delete(String sku) {
        query("delete from ordering.account_cart_line where customer_id = ? and sku = ?")
                .setParameter(2, sku)
                .executeUpdate();
    }

    private void remember(CartUpdate update, long version, Instant now) {
        query("insert into ordering.account_cart_update (customer_id, id, version, applied_at) values (?, ?, ?, ?)")
                .setParameter(2, update.getId())
                .setParameter(3, version)
                .setParameter(4, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private void forgetBefore(Instant moment) {
        query("delete from ordering.account_cart_update where customer_id = ? and applied_at < ?")
                .setParameter(2, moment.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void forget() {
        for (String table : List.of("account_cart_update", "account_cart_line", "account_cart")) {
            query("delete from ordering." + table + " where customer_id = ?").executeUpdate();
        }
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql).setParameter(1, customerId);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return query(sql).getResultList();
    }
}
