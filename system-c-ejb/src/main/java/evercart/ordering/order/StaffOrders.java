package evercart.ordering.order;

import static java.util.stream.Collectors.joining;

import evercart.api.Page;
import evercart.api.ordering.OrderSearch;
import evercart.api.ordering.StaffOrder;
import evercart.ordering.customer.CustomerSearch;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the statements of a search by staff: the page with its lines, the count, and whose orders they are. */
final class StaffOrders {
    private final EntityManager database;

    StaffOrders(EntityManager database) {
        this.database = database;
    }

    Page<StaffOrder> page(OrderSearch search) {
        String where = where(search);
        Long total = bound(search, "select count(o) from CustomerOrder o" + where, Long.class)
                .getSingleResult();
        List<CustomerOrder> found = bound(
                        search,
                        "select o from CustomerOrder o" + where + " order by o.placedAt desc, o.id",
                        CustomerOrder.class)
                .setHint("eclipselink.batch", "o.lines")
                .setHint("eclipselink.batch.type", "IN")
                .setFirstResult((search.getPage() - 1) * search.getSize())
                .setMaxResults(search.getSize())
                .getResultList();
        return new Page<>(withCustomers(found), search.getPage(), search.getSize(), total);
    }

    List<StaffOrder> withCustomers(List<CustomerOrder> orders) {
        Map<String, String[]> contacts = new CustomerSearch(database)
                .contacts(orders.stream()
                        .map(CustomerOrder::customerId)
                        .distinct()
                        .toList());
        return orders.stream()
                .map(order -> {
                    String[] contact = contacts.getOrDefault(order.customerId(), new String[2]);
                    return new StaffOrder(order.toOrder(), contact[0], contact[1]);
                })
                .toList();
    }

    private static String where(OrderSearch search) {
        List<String> conditions = new ArrayList<>();
        if (search.getStatus() != null) {
            conditions.add("o.status = :status");
        }
        if (search.getCustomerId() != null) {
            conditions.add("o.customerId = :customer");
        }
        if (!search.getText().isEmpty()) {
            conditions.add("(o.id like :begin escape '!' or lower(o.destination.recipient) like :part escape '!'"
                    + " or o.customerId in (select c.id from CustomerAccount c where c.deletedAt is null"
                    + " and lower(c.email) like :part escape '!'))");
        }
        return conditions.isEmpty() ? "" : conditions.stream().collect(joining(" and ", " where ", ""));
    }

    private <T> TypedQuery<T> bound(OrderSearch search, String query, Class<T> type) {
        TypedQuery<T> statement = database.createQuery(query, type);
        if (search.getStatus() != null) {
            statement.setParameter("status", search.getStatus());
        }
        if (search.getCustomerId() != null) {
            statement.setParameter("customer", search.getCustomerId());
        }
        if (!search.getText().isEmpty()) {
            String part = CustomerSearch.pattern(search.getText());
            statement.setParameter("part", part).setParameter("begin", part.substring(1));
        }
        return statement;
    }
}
