package evercart.storefront.account;

import evercart.api.EvercartException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerAccounts;
import evercart.api.ordering.EndedLogins;
import evercart.storefront.neighbours.VersionBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** The remote customer accounts behind guards; nothing is retried here, since registering twice is not the same as once. */
@ApplicationScoped
@Timeout(value = 8, unit = ChronoUnit.SECONDS)
@CircuitBreaker(
        requestVolumeThreshold = 10,
        delay = 1,
        delayUnit = ChronoUnit.SECONDS,
        skipOn = EvercartException.class)
@Bulkhead(50)
class GuardedAccounts {

    @Inject
    CustomerAccounts accounts;

    Customer register(String email, String password, String name, String origin) {
        return accounts.register(email, password, name, origin);
    }

    Customer authenticate(String email, String password, String origin) {
        return VersionBefore.orElse(
                () -> accounts.authenticateFrom(email, password, origin), () -> accounts.authenticate(email, password));
    }

    /** Nothing when ordering is of the version before. */
    Optional<Customer> customer(String customerId) {
        return VersionBefore.orElse(() -> Optional.of(accounts.customer(customerId)), Optional::empty);
    }

    Customer changeName(String customerId, String name) {
        return accounts.changeName(customerId, name);
    }

    List<Address> addresses(String customerId) {
        return accounts.addresses(customerId);
    }

    void keepAddresses(String customerId, List<Address> addresses) {
        accounts.keepAddresses(customerId, addresses);
    }

    Customer changePassword(String customerId, String password, String wanted) {
        return accounts.changePassword(customerId, password, wanted);
    }

    void sendResetLetter(String email, String language, String origin) {
        accounts.sendResetLetter(email, language, origin);
    }

    void resetPassword(String token, String wanted, String language, String origin) {
        accounts.resetPassword(token, wanted, language, origin);
    }

    void sendEmailLetter(String customerId, String password, String email, String language, String origin) {
        accounts.sendEmailLetter(customerId, password, email, language, origin);
    }

    Customer confirmEmail(String token, String language, String origin) {
        return accounts.confirmEmail(token, language, origin);
    }

    void delete(String customerId, String password) {
        accounts.delete(customerId, password);
    }

    List<EndedLogins> endedLogins(int seconds) {
        return accounts.endedLogins(seconds);
    }
}
