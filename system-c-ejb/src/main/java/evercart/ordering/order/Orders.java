package evercart.ordering.order;

import evercart.api.catalog.StockLine;
import evercart.api.ordering.OrderStatus;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All orders. */
final class Orders {
    private final EntityManager entityManager;

    Orders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** @throws KeyTakenException when the customer has an order with this key; the transaction is lost */
    void add(CustomerOrder order) {
        try {
            entityManager.persist(order);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueViolation.caused(failure)) {
                throw new KeyTakenException(failure);
            }
            throw failure;
        }
    }

    boolean isCustomer(String customerId) {
        return entityManager
                        .createQuery(
                                "select count(c) from CustomerAccount c where c.id = :id and c.deletedAt is null",
                                Long.class)
                        .setParameter("id", customerId)
                        .getSingleResult()
                > 0;
    }

    Optional<CustomerOrder> withId(String orderId) {
        return Optional.ofNullable(entityManager.find(CustomerOrder.class, orderId));
    }

    Stream<CustomerOrder> withIds(List<String> orderIds) {
        return orderIds.isEmpty()
                ? Stream.empty()
                : entityManager
                        .createQuery("select o from CustomerOrder o where o.id in :ids", CustomerOrder.class)
                        .setParameter("ids", orderIds)
                        .getResultStream();
    }

    Optional<CustomerOrder> withKey(String customerId, String idempotencyKey) {
        return entityManager
                .createQuery(
                        "select o from CustomerOrder o where o.customerId = :customer and o.idempotencyKey = :key",
                        CustomerOrder.class)
                .setParameter("customer", customerId)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** Newest first, with all their lines in one more query, however many orders there are. */
    List<CustomerOrder> newestOf(String customerId, int offset, int size) {
        return entityManager
                .createQuery(
                        "select o from CustomerOrder o where o.customerId = :customer order by o.placedAt desc, o.id",
                        CustomerOrder.class)
                .setParameter("customer", customerId)
                .setHint("eclipselink.batch", "o.lines")
                .setHint("eclipselink.batch.type", "IN")
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
    }

    long countOf(String customerId) {
        return entityManager
                .createQuery("select count(o) from CustomerOrder o where o.customerId = :customer", Long.class)
                .setParameter("customer", customerId)
                .getSingleResult();
    }

    long open() {
        return entityManager
                .createQuery("select count(o) from CustomerOrder o where o.dueAt is not null", Long.class)
                .getSingleResult();
    }

    /** The orders whose next step is due, the longest overdue first. */
    List<String> due(Instant now, int most) {
        return entityManager
                .createQuery("select o.id from CustomerOrder o where o.dueAt <= :now order by o.dueAt", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** @return whether the order was still due and nobody else has postponed it: the caller may work on it until then */
    boolean postpone(String orderId, Instant now, Instant until) {
        return entityManager
                        .createQuery("update CustomerOrder o set o.dueAt = :until where o.id = :id and o.dueAt <= :now")
                        .setParameter("until", until)
                        .setParameter("id", orderId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    List<StockLine> mostSold(int limit) {
        return entityManager
                .createQuery(
                        "select l.sku, sum(l.quantity) from CustomerOrder o join o.lines l"
                                + " where o.status in :sold"
                                + " group by l.sku order by sum(l.quantity) desc, l.sku",
                        Object[].class)
                .setParameter("sold", List.of(OrderStatus.CONFIRMED, OrderStatus.PACKED, OrderStatus.SHIPPED))
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new StockLine(
                        (String) row[0], Math.toIntExact(Math.min(Integer.MAX_VALUE, ((Number) row[1]).longValue()))))
                .toList();
    }
}
