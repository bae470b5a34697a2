package evercart.ordering.mail;

import jakarta.persistence.EntityManager;
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

    void withdraw(String orderId) {
        entityManager
                .createQuery("delete from OrderMail m where m.orderId = :order and m.dueAt is not null")
                .setParameter("order", orderId)
                .executeUpdate();
    }
}
