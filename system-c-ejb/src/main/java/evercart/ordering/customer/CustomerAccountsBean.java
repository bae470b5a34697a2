package evercart.ordering.customer;

import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerAccounts;
import evercart.api.ordering.EndedLogins;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;

/** Opens {@link Accounts}, {@link Profiles}, {@link ForgottenPasswords} and {@link EmailChanges} to the other systems. */
@Stateless(mappedName = CustomerAccounts.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class CustomerAccountsBean implements CustomerAccounts {
    @Inject
    Accounts accounts;

    @Inject
    Profiles profiles;

    @Inject
    ForgottenPasswords forgotten;

    @Inject
    EmailChanges emails;

    @Override
    public Customer register(String email, String password, String name, String origin) {
        return accounts.register(email, password, name, origin);
    }

    @Override
    public Customer authenticate(String email, String password) {
        return accounts.authenticate(email, password);
    }

    @Override
    public Customer authenticateFrom(String email, String password, String origin) {
        return accounts.authenticate(email, password, Entrance.login(origin));
    }

    @Override
    public Customer customer(String customerId) {
        return profiles.customer(customerId);
    }

    @Override
    public Customer changeName(String customerId, String name) {
        return profiles.changeName(customerId, name);
    }

    @Override
    public List<Address> addresses(String customerId) {
        return profiles.addresses(customerId);
    }

    @Override
    public void keepAddresses(String customerId, List<Address> addresses) {
        profiles.keepAddresses(customerId, addresses);
    }

    @Override
    public Customer changePassword(String customerId, String password, String wanted) {
        return profiles.changePassword(customerId, password, wanted);
    }

    @Override
    public void delete(String customerId, String password) {
        profiles.delete(customerId, password);
    }

    @Override
    public void sendResetLetter(String email, String language, String origin) {
        forgotten.ask(email, language, origin);
    }

    @Override
    public void resetPassword(String token, String wanted, String language, String origin) {
        forgotten.reset(token, wanted, language, origin);
    }

    @Override
    public void sendEmailLetter(String customerId, String password, String email, String language, String origin) {
        emails.ask(customerId, password, email, language, origin);
    }

    @Override
    public Customer confirmEmail(String token, String language, String origin) {
        return emails.confirm(token, language, origin);
    }

    @Override
    public List<EndedLogins> endedLogins(int seconds) {
        return profiles.endedLogins(seconds);
    }
}
