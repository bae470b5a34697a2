package evercart.ordering.customer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which addresses customers want: one wish for each customer. */
public final class EmailWishes {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager entityManager;

    public EmailWishes(EntityManager transaction) {
        this.entityManager = transaction;
    }

    /** In place of an earlier one, by a transaction that has locked the customer. @return false when it is the earlier one again */
    boolean put(EmailWish wish) {
        Optional<EmailWish> earlier = of(wish.customerId());
        if (earlier.filter(known -> known.isRepeatedBy(wish, QUIET)).isPresent()) {
            return false;
        }
        earlier.ifPresent(entityManager::remove);
        entityManager.flush();
        entityManager.persist(wish);
        return true;
    }

    void forget(String customerId) {
        of(customerId).ifPresent(entityManager::remove);
    }

    private Optional<EmailWish> of(String customerId) {
        return entityManager
                .createQuery("select w from EmailWish w where w.customerId = :id", EmailWish.class)
                .setParameter("id", customerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Takes away what is long over. */
    void sweep(Instant now) {
        entityManager
                .createQuery("delete from EmailWish w where w.expiresAt <= :past")
                .setParameter("past", now.minus(KEPT))
                .executeUpdate();
    }

    /** @return the id of whose wish the token is for. @param token may be anything */
    Optional<String> customer(String token, Instant now) {
        return asked("w.customerId", String.class, token, now)
                .flatMap(query -> query.getResultStream().findFirst());
    }

    /** Kept from others until the transaction ends. @param token may be anything */
    Optional<EmailWish> withToken(String token, Instant now) {
        return asked("w", EmailWish.class, token, now)
                .map(query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE))
                .flatMap(query -> query.getResultStream().findFirst());
    }

    /** Nothing when the token cannot be one. */
    private <T> Optional<TypedQuery<T>> asked(String what, Class<T> type, String token, Instant now) {
        return LetterToken.hash(token)
                .map(hash -> entityManager
                        .createQuery(
                                "select " + what + " from EmailWish w where w.tokenHash = :hash and w.expiresAt > :now",
                                type)
                        .setParameter("hash", hash)
                        .setParameter("now", now));
    }

    /**
     * The wish as it stands when its letter is about to leave.
     *
     * @param id may be that of a wish which was replaced or is over
     */
    public Optional<OpenWish> open(String id, Instant now) {
        Customers customers = new Customers(entityManager);
        return Optional.ofNullable(entityManager.find(EmailWish.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(wish -> wish.isOpen(now))
                .filter(wish -> customers
                        .withId(wish.customerId())
                        .filter(wish::isStillOf)
                        .isPresent())
                .map(wish -> new OpenWish(wish, customers, now));
    }

    /** What a letter to the wanted address may say. */
    public static final class OpenWish {
        private final EmailWish wish;
        private final Customers customers;
        private final Instant now;

        private OpenWish(EmailWish wish, Customers customers, Instant now) {
            this.wish = wish;
            this.customers = customers;
            this.now = now;
        }

        /** Somebody has an account with this address. */
        public boolean isTaken() {
            return customers.withEmail(wish.email()).isPresent();
        }

        /** In place of an earlier one. */
        public String issue() {
            return wish.issue(now);
        }
    }
}
