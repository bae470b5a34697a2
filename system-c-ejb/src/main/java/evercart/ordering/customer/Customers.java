package evercart.ordering.customer;

import evercart.api.ordering.Address;
import evercart.api.ordering.EmailTakenException;
import evercart.ordering.UniqueViolation;
import evercart.ordering.cart.ForgottenCart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All customers. */
final class Customers {
    private final EntityManager entityManager;

    Customers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<CustomerAccount> withEmail(EmailAddress email) {
        return entityManager
                .createQuery(
                        "select c from CustomerAccount c where c.email = :email and c.deletedAt is null",
                        CustomerAccount.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** Deleted accounts are none. @param id may be null */
    Optional<CustomerAccount> withId(String id) {
        return found(id, LockModeType.NONE);
    }

    /** Kept from others until the transaction ends. @param id may be null */
    Optional<CustomerAccount> locked(String id) {
        return found(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<CustomerAccount> found(String id, LockModeType lock) {
        return Optional.ofNullable(id)
                .map(known -> entityManager.find(CustomerAccount.class, known, lock))
                .filter(account -> !account.isDeleted());
    }

    /** The e-mail addresses of staff, in order. */
    List<String> staff() {
        return entityManager
                .createQuery(
                        "select c.email from CustomerAccount c where c.staff = true and c.deletedAt is null"
                                + " order by c.email",
                        String.class)
                .getResultList();
    }

    /** Of deleted accounts too. */
    List<CustomerAccount> withLoginsEndedSince(Instant moment) {
        return entityManager
                .createQuery("select c from CustomerAccount c where c.loginsEndedAt >= :moment", CustomerAccount.class)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** @throws EmailTakenException when the database already has this address; the transaction is lost */
    void add(CustomerAccount customer) {
        entityManager.persist(customer);
        flush();
    }

    /**
     * Letters to the address of before are worth nothing any more.
     *
     * @throws EmailTakenException when the database already has this address; the transaction is lost
     */
    void move(CustomerAccount customer, EmailAddress wanted) {
        new PasswordTokens(entityManager).forget(customer.id());
        customer.move(wanted);
        flush();
    }

    private void flush() {
        try {
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueViolation.caused(failure)) {
                throw new EmailTakenException();
            }
            throw failure;
        }
    }

    /** Logins of before are over, and so is the token of a letter. */
    void changePassword(CustomerAccount customer, String hash, Instant now) {
        new PasswordTokens(entityManager).forget(customer.id());
        customer.changePassword(hash, now);
    }

    void delete(CustomerAccount customer, Instant now) {
        new PasswordTokens(entityManager).forget(customer.id());
        new EmailWishes(entityManager).forget(customer.id());
        ForgottenCart.of(customer.id(), entityManager);
        customer.delete(now);
    }

    /** Flushes in between, because EclipseLink inserts new positions before it deletes the old ones. */
    void replaceAddresses(CustomerAccount customer, List<Address> addresses) {
        customer.forgetAddresses();
        entityManager.flush();
        customer.keep(addresses);
    }
}
