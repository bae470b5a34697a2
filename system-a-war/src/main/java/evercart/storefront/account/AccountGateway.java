package evercart.storefront.account;

import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Customer accounts as the storefront uses them. Throws {@link AccountsAwayException} when they do not answer in time. */
@ApplicationScoped
public class AccountGateway {

    @Inject
    GuardedAccounts accounts;

    /**
     * @param name may be null
     * @throws evercart.api.ordering.EmailTakenException when somebody has registered this address
     * @throws evercart.api.InvalidInputException naming {@code email}, {@code password} or {@code name}
     */
    public Customer register(String email, String password, String name) {
        return NeighbourCall.ask(() -> accounts.register(email, password, name), AccountsAwayException::new);
    }

    /** @throws evercart.api.ordering.InvalidCredentialsException when they do not belong together */
    Customer authenticate(String email, String password) {
        return NeighbourCall.ask(() -> accounts.authenticate(email, password), AccountsAwayException::new);
    }

    List<Address> addresses(String customerId) {
        return NeighbourCall.ask(() -> accounts.addresses(customerId), AccountsAwayException::new);
    }

    void keepAddresses(String customerId, List<Address> addresses) {
        tell(() -> accounts.keepAddresses(customerId, addresses));
    }

    void changePassword(String customerId, String password, String wanted) {
        tell(() -> accounts.changePassword(customerId, password, wanted));
    }

    void delete(String customerId, String password) {
        tell(() -> accounts.delete(customerId, password));
    }

    private static void tell(Runnable call) {
        NeighbourCall.ask(
                () -> {
                    call.run();
                    return null;
                },
                AccountsAwayException::new);
    }
}
