package evercart.ordering.customer;

import evercart.api.ordering.AccountsBusyException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/**
 * Asks for the password of an account, whether to log in or, logged in already, for what cannot be taken back. Both are one count of
 * failures, since a guess is a guess wherever it is made.
 */
final class PasswordProof {
    private final Passwords passwords;
    private final Transactions transactions;
    private final Attempts failures;

    PasswordProof(Passwords passwords, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.transactions = transactions;
        this.failures = Attempts.toLogIn(transactions, clock);
    }

    /**
     * Slow, so not to be called within a transaction.
     *
     * @param address of the account, whether there is one or not; none is never right and is not counted
     * @param hash none when there is no such account
     * @throws InvalidCredentialsException when the password is another
     * @throws TooManyAttemptsException when too many have failed under this address
     * @throws AccountsBusyException when too many wait already; that is no failure
     */
    void check(Optional<String> address, String password, Optional<String> hash) {
        address.ifPresent(failures::count);
        if (!match(address, password, hash)) {
            throw new InvalidCredentialsException();
        }
        address.ifPresent(failures::forget);
    }

    /**
     * As {@link #check}, of somebody who has logged in.
     *
     * @param customerId may be null
     * @return the account as it was when the password was compared
     * @throws InvalidCredentialsException when there is no such account, too
     */
    CustomerAccount owner(String customerId, String password) {
        CustomerAccount account = transactions
                .inNew(database -> new Customers(database).withId(customerId))
                .orElseThrow(InvalidCredentialsException::new);
        check(Optional.of(account.email()), password, Optional.of(account.passwordHash()));
        return account;
    }

    /**
     * The account of now, kept from others until the transaction ends.
     *
     * @throws InvalidCredentialsException when its password is not the one that was compared
     */
    static CustomerAccount unchanged(EntityManager database, CustomerAccount owner) {
        return new Customers(database)
                .locked(owner.id())
                .filter(account -> account.passwordHash().equals(owner.passwordHash()))
                .orElseThrow(InvalidCredentialsException::new);
    }

    private boolean match(Optional<String> address, String password, Optional<String> hash) {
        try {
            return passwords.match(password, hash);
        } catch (AccountsBusyException busy) {
            address.ifPresent(failures::takeBack);
            throw busy;
        }
    }
}
