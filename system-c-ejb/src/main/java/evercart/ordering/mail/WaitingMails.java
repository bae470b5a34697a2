package evercart.ordering.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mails of one table. */
final class WaitingMails<M extends WaitingMail> {
    private final EntityManager entityManager;
    private final Class<M> type;

    WaitingMails(EntityManager entityManager, Class<M> type) {
        this.entityManager = entityManager;
        this.type = type;
    }

    /** Those that wait, the longest overdue first. */
    List<String> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select m.id from " + type.getSimpleName() + " m where m.dueAt <= :now order by m.dueAt",
                        String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Kept from others until the transaction ends. */
    Optional<M> locked(String id) {
        return Optional.ofNullable(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long waiting() {
        return entityManager
                .createQuery(
                        "select count(m) from " + type.getSimpleName() + " m where m.dueAt is not null", Long.class)
                .getSingleResult();
    }
}
