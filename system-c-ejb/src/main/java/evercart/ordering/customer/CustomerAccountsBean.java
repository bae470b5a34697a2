package evercart.ordering.customer;

import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerAccounts;
import evercart.ordering.SystemBoundary;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Opens {@link Accounts} to the other systems. */
@Stateless(mappedName = CustomerAccounts.JNDI_NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(SystemBoundary.class)
public class CustomerAccountsBean implements CustomerAccounts {
    @Inject
    Accounts accounts;

    @Override
    public Customer register(String email, String password, String name) {
        return accounts.register(email, password, name);
    }

    @Override
    public Customer authenticate(String email, String password) {
        return accounts.authenticate(email, password);
    }
}
