package evercart.ordering.customer;

import evercart.ordering.JtaTransactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;

/** Puts {@link Accounts} and {@link Profiles} together from what the container has. */
@Dependent
class AccountsProducer {
    @Inject
    JtaTransactions transactions;

    @Inject
    Pbkdf2PasswordHash hashing;

    @Produces
    @Singleton
    Passwords passwords() {
        return new Passwords(hashing);
    }

    @Produces
    @Singleton
    Accounts accounts(Passwords passwords) {
        return new Accounts(passwords, transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    StaffPasses staffPasses(Accounts accounts) {
        return new StaffPasses(accounts, transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    StaffRoll staffRoll(Passwords passwords, AccountNews news) {
        return new StaffRoll(passwords, news, transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    ForgottenPasswords forgottenPasswords(Passwords passwords, AccountNews news) {
        return new ForgottenPasswords(passwords, news, transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    EmailChanges emailChanges(Passwords passwords, AccountNews news) {
        return new EmailChanges(passwords, news, transactions, Clock.systemUTC());
    }

    @Produces
    @Singleton
    Profiles profiles(Passwords passwords, AccountNews news) {
        return new Profiles(passwords, news, transactions, Clock.systemUTC());
    }
}
