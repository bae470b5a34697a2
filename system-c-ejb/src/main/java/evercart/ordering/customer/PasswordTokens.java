package evercart.ordering.customer;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The secrets of letters with which customers choose a new password: one for each customer, good once. Only their hashes are kept. */
public final class PasswordTokens {
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final EntityManager entityManager;

    public PasswordTokens(EntityManager transaction) {
        this.entityManager = transaction;
    }

    /** In place of an earlier one. @return nothing when the address is no customer's, or one of staff, who get their passwords otherwise */
    public Optional<String> issue(String email, Instant now) {
        Customers customers = new Customers(entityManager);
        return customers
                .withEmail(new EmailAddress(email))
                .flatMap(account -> customers.locked(account.id()))
                .filter(account -> !account.isStaff())
                .map(account -> issueTo(account, now));
    }

    private String issueTo(CustomerAccount account, Instant now) {
        String token = LetterToken.invented();
        forget(account.id());
        entityManager
                .createNativeQuery(
                        "insert into ordering.password_token (customer_id, token_hash, expires_at) values (?, ?, ?)")
                .setParameter(1, account.id())
                .setParameter(2, Hash.of(token))
                .setParameter(3, now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return token;
    }

    /** @return the id of whose password may be chosen with it. @param token may be anything */
    Optional<String> customer(String token, Instant now) {
        return LetterToken.hash(token).flatMap(hash -> found(hash, now));
    }

    private Optional<String> found(String hash, Instant now) {
        return entityManager
                .createNativeQuery(
                        "select customer_id from ordering.password_token where token_hash = ? and expires_at > ?")
                .setParameter(1, hash)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    /** @return false when somebody was faster */
    boolean use(String token) {
        return entityManager
                        .createNativeQuery("delete from ordering.password_token where token_hash = ?")
                        .setParameter(1, Hash.of(token))
                        .executeUpdate()
                == 1;
    }

    void forget(String customerId) {
        entityManager
                .createNativeQuery("delete from ordering.password_token where customer_id = ?")
                .setParameter(1, customerId)
                .executeUpdate();
    }
}
