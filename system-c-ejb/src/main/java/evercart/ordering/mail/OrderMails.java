package evercart.ordering.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mails about orders. */
final class OrderMails {
    private final EntityManager entityManager;

    OrderMails(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(OrderMail mail) {
        entityManager.persist(mail);
    }

    /** Nothing when the customer has deleted the account. */
    Optional<String> addressOf(String customerId) {
        return entityManager
                .createQuery(
                        "select c.email from CustomerAccount c where c.id = :id and c.deletedAt is null", String.class)
                .setParameter("id", customerId)
                .getResultStream()
                .findFirst();
    }

    /** The mails that wait, the longest overdue first. */
    List<String> due(Instant now, int most) {
        return entityManager
                .createQuery("select m.id from OrderMail m where m.dueAt <= :now order by m.dueAt", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Kept from others until the transaction ends. */
    Optional<OrderMail> locked(String id) {
        return Optional.ofNullable(entityManager.find(OrderMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void withdraw(String orderId) {
        entityManager
                .createQuery("delete from OrderMail m where m.orderId = :order and m.dueAt is not null")
                .setParameter("order", orderId)
                .executeUpdate();
    }

    long waiting() {
        return entityManager
                .createQuery("select count(m) from OrderMail m where m.dueAt is not null", Long.class)
                .getSingleResult();
    }
}
