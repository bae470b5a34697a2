package evercart.storefront.account;

import evercart.api.ordering.AccountsBusyException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EndedLogins;
import evercart.storefront.neighbours.NeighbourCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Customer accounts as the storefront uses them. Throws {@link AccountsAwayException} when they do not answer in time, or are too busy. */
@ApplicationScoped
public class AccountGateway {

    @Inject
    GuardedAccounts accounts;

    @Inject
    Origin origin;

    /**
     * @param name may be null
     * @throws evercart.api.ordering.TooManyAttemptsException when too many came from where this request comes from
     * @throws evercart.api.ordering.EmailTakenException when somebody has registered this address
     * @throws evercart.api.InvalidInputException naming {@code email}, {@code password} or {@code name}
     */
    public Customer register(String email, String password, String name) {
        return ask(() -> accounts.register(email, password, name, origin.address()));
    }

    /** @throws evercart.api.ordering.InvalidCredentialsException when they do not belong together */
    Customer authenticate(String email, String password) {
        return ask(() -> accounts.authenticate(email, password, origin.address()));
    }

    /** As known now; nothing while the accounts cannot tell. */
    Optional<Customer> customer(String customerId) {
        return ask(() -> accounts.customer(customerId));
    }

    Customer changeName(String customerId, String name) {
        return ask(() -> accounts.changeName(customerId, name));
    }

    List<Address> addresses(String customerId) {
        return ask(() -> accounts.addresses(customerId));
    }

    void keepAddresses(String customerId, List<Address> addresses) {
        tell(() -> accounts.keepAddresses(customerId, addresses));
    }

    Customer changePassword(String customerId, String password, String wanted) {
        return ask(() -> accounts.changePassword(customerId, password, wanted));
    }

    /**
     * Sends a letter with a link to {@code new-password.xhtml} if this is a customer's address; nobody learns whether it is.
     *
     * @throws evercart.api.InvalidInputException naming {@code email} when it is no address
     * @throws evercart.api.ordering.TooManyAttemptsException when too many were asked for
     */
    public void sendResetLetter(String email, Locale language) {
        tell(() -> accounts.sendResetLetter(email, language.getLanguage(), origin.address()));
    }

    /**
     * Ends all logins of before.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when the token is good for nothing, or not any more
     * @throws evercart.api.InvalidInputException when the wanted password is no good
     */
    public void resetPassword(String token, String wanted, Locale language) {
        tell(() -> accounts.resetPassword(token, wanted, language.getLanguage(), origin.address()));
    }

    void sendEmailLetter(String customerId, String password, String email, Locale language) {
        tell(() -> accounts.sendEmailLetter(customerId, password, email, language.getLanguage(), origin.address()));
    }

    /**
     * The account of the letter has its new address from now on.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when the token is good for nothing, or not any more
     */
    public Customer confirmEmail(String token, Locale language) {
        return ask(() -> accounts.confirmEmail(token, language.getLanguage(), origin.address()));
    }

    void delete(String customerId, String password) {
        tell(() -> accounts.delete(customerId, password));
    }

    List<EndedLogins> endedLogins(Duration within) {
        return ask(() -> accounts.endedLogins(Math.toIntExact(within.toSeconds())));
    }

    private static void tell(Runnable call) {
        ask(() -> {
            call.run();
            return null;
        });
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return NeighbourCall.ask(call, AccountsAwayException::new);
        } catch (AccountsBusyException busy) {
            throw new AccountsAwayException(busy);
        }
    }
}
