package evercart.ordering.customer;

import evercart.api.ordering.EmailTakenException;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** All customers. */
final class Customers {
    private final EntityManager entityManager;

    Customers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<CustomerAccount> withEmail(EmailAddress email) {
        return entityManager
                .createQuery("select c from CustomerAccount c where c.email = :email", CustomerAccount.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    /** @throws EmailTakenException when the database already has this address; the transaction is lost */
    void add(CustomerAccount customer) {
        try {
            entityManager.persist(customer);
            entityManager.flush();
        } catch (PersistenceException failure) {
            if (UniqueViolation.caused(failure)) {
                throw new EmailTakenException();
            }
            throw failure;
        }
    }
}
