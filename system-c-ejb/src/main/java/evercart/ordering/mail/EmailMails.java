package evercart.ordering.mail;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;

/** All mails about other e-mail addresses of accounts. */
final class EmailMails {
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;

    EmailMails(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(EmailMail mail) {
        entityManager.persist(mail);
    }

    /** Takes away what is done. */
    void sweep(Instant now) {
        entityManager
                .createQuery("delete from EmailMail m where m.dueAt is null and m.writtenAt <= :done")
                .setParameter("done", now.minus(KEPT))
                .executeUpdate();
    }
}
