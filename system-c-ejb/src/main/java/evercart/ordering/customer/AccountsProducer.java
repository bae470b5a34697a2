package evercart.ordering.customer;

import evercart.ordering.JtaTransactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;

/** Puts {@link Accounts} together from what the container has. */
@Dependent
class AccountsProducer {
    @Inject
    JtaTransactions transactions;

    @Inject
    Pbkdf2PasswordHash hashing;

    @Produces
    @Singleton
    Accounts accounts() {
        return new Accounts(new Passwords(hashing), transactions, Clock.systemUTC());
    }
}
