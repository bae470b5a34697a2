package evercart.ordering.customer;

import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.Transactions;
import evercart.ordering.UniqueViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;

/** The way back in for customers who have forgotten their passwords: through a letter to their address. */
final class ForgottenPasswords {
    private final Passwords passwords;
    private final AccountNews news;
    private final Transactions transactions;
    private final Attempts byAddress;
    private final Attempts byOrigin;
    private final Attempts failedLogins;
    private final Clock clock;

    ForgottenPasswords(Passwords passwords, AccountNews news, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.news = news;
        this.transactions = transactions;
        this.byAddress = Attempts.toRecoverOneAccount(transactions, clock);
        this.byOrigin = Attempts.toRecoverAccounts(transactions, clock);
        this.failedLogins = Attempts.toLogIn(transactions, clock);
        this.clock = clock;
    }

    /** Never looks whether there is such an account, so the clock has nothing to tell either. @param origin null is not counted */
    void ask(String email, String language, String origin) {
        Entrance entrance = Entrance.passwordReset(origin);
        String address = new EmailAddress(email).value();
        count(address, entrance);
        write(address, Language.spoken(language));
        entrance.passed(address, "letter asked for");
    }

    private void count(String address, Entrance entrance) {
        try {
            if (entrance.origin() != null) {
                byOrigin.count("forgotten password from " + entrance.origin());
            }
            byAddress.count("forgotten password of " + address);
        } catch (TooManyAttemptsException many) {
            entrance.refused(address, "too many letters asked for");
            throw many;
        }
    }

    private void write(String address, String language) {
        Instant now = clock.instant();
        try {
            transactions.inNew(database -> {
                news.forgotten(database, address, Hash.of(address), language, now);
                return null;
            });
        } catch (PersistenceException failure) {
            if (!UniqueViolation.caused(failure)) {
                throw failure;
            }
        }
    }

    void reset(String token, String wanted, String language, String origin) {
        Entrance entrance = Entrance.passwordReset(origin);
        try {
            String address = changed(token, wanted, Language.spoken(language));
            failedLogins.forget(address);
            entrance.passed(address, "password changed");
        } catch (InvalidCredentialsException noGood) {
            entrance.refused(null, "token good for nothing, or not any more");
            throw noGood;
        }
    }

    /** Hashes outside of any transaction, because that is slow, and only for who has a token. @return the customer's address */
    private String changed(String token, String wanted, String language) {
        Instant now = clock.instant();
        transactions.inNew(database -> customer(database, token, now));
        passwords.check(wanted);
        String hash = passwords.hash(wanted);
        return transactions.inNew(database -> {
            Customers customers = new Customers(database);
            CustomerAccount account = customers
                    .locked(customer(database, token, now))
                    .filter(known -> new PasswordTokens(database).use(token))
                    .orElseThrow(InvalidCredentialsException::new);
            customers.changePassword(account, hash, now);
            news.passwordChanged(database, account.id(), account.email(), language, now);
            return account.email();
        });
    }

    private static String customer(EntityManager database, String token, Instant now) {
        return new PasswordTokens(database).customer(token, now).orElseThrow(InvalidCredentialsException::new);
    }
}
