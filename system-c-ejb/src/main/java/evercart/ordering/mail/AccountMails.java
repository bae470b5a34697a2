package evercart.ordering.mail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All mails about accounts. */
final class AccountMails {

    /** A second wish for a new password within this time is the first one again: an impatient visitor's, or a call that was repeated. */
    static final Duration QUIET = Duration.ofMinutes(1);

    /** Nobody waits any longer for a letter about a forgotten password. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;

    AccountMails(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(AccountMail mail) {
        entityManager.persist(mail);
    }

    /** In which the customer last ordered. */
    Optional<String> lastLanguageOf(String customerId) {
        return entityManager
                .createQuery(
                        "select o.language from CustomerOrder o where o.customerId = :id order by o.placedAt desc",
                        String.class)
                .setParameter("id", customerId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In place of an earlier one for this address. The work is the same for every address. */
    void ask(String addressHash, String recipient, String language, Instant now) {
        Optional<AccountMail> earlier = askedFor(addressHash);
        if (earlier.filter(mail -> mail.writtenAt().isAfter(now.minus(QUIET))).isPresent()) {
            return;
        }
        earlier.ifPresent(entityManager::remove);
        entityManager.flush();
        sweep(now);
        entityManager.persist(new AccountMail(AccountMail.FORGOTTEN, addressHash, recipient, language, now));
        entityManager.flush();
    }

    private Optional<AccountMail> askedFor(String addressHash) {
        return entityManager
                .createQuery("select m from AccountMail m where m.askedFor = :hash", AccountMail.class)
                .setParameter("hash", addressHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Takes away what is done, and wishes that nobody answered in time. */
    private void sweep(Instant now) {
        entityManager
                .createQuery("delete from AccountMail m where m.dueAt is null and m.writtenAt <= :done"
                        + " or m.kind = :asked and m.writtenAt <= :late")
                .setParameter("done", now.minus(KEPT))
                .setParameter("asked", AccountMail.FORGOTTEN)
                .setParameter("late", now.minus(PATIENCE))
                .executeUpdate();
    }
}
