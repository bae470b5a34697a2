package evercart.ordering.customer;

import evercart.api.Page;
import evercart.api.ordering.CustomerRecord;
import evercart.api.ordering.UnknownCustomerException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers as staff look for them. */
public final class CustomerSearch {
    private static final String WHERE =
            " from CustomerAccount c where c.deletedAt is null and (lower(c.email) like :part"
                    + " escape '!' or lower(c.name) like :part escape '!')";

    private final EntityManager database;

    public CustomerSearch(EntityManager database) {
        this.database = database;
    }

    /** What finds a text anywhere. @param text taken literally, whatever its case */
    public static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** By e-mail address. */
    public Page<CustomerRecord> page(String text, int page, int size) {
        String part = pattern(text);
        Long total = bound("select count(c)" + WHERE, Long.class, part).getSingleResult();
        List<CustomerAccount> found = bound("select c" + WHERE + " order by c.email", CustomerAccount.class, part)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        return new Page<>(records(found), page, size, total);
    }

    /** @throws UnknownCustomerException when there is none, or none any more */
    public CustomerRecord withId(String id) {
        return new Customers(database)
                .withId(id)
                .map(account -> records(List.of(account)).get(0))
                .orElseThrow(() -> new UnknownCustomerException(id));
    }

    /** The accounts that there still are, by id: e-mail address and name. */
    public Map<String, String[]> contacts(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select c.id, c.email, c.name from CustomerAccount c where c.id in :ids and c.deletedAt is null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0], row -> new String[] {(String) row[1], (String) row[2]}));
    }

    private List<CustomerRecord> records(List<CustomerAccount> accounts) {
        Map<String, Long> orders =
                orders(accounts.stream().map(CustomerAccount::id).toList());
        return accounts.stream()
                .map(account -> account.toRecord(orders.getOrDefault(account.id(), 0L)))
                .toList();
    }

    private Map<String, Long> orders(List<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "select o.customerId, count(o) from CustomerOrder o where o.customerId in :ids"
                                + " group by o.customerId",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type, String part) {
        return database.createQuery(query, type).setParameter("part", part);
    }
}
