package evercart.storefront.account;

import evercart.api.ordering.Customer;
import evercart.storefront.session.SessionAttributes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whoever sends this request: a customer who has logged in, or somebody unknown. */
@RequestScoped
public class Visitor {
    static final String ATTRIBUTE = "evercart.visitor";

    @Inject
    SessionAttributes session;

    @Inject
    LoginsInForce logins;

    public boolean isLoggedIn() {
        return inForce().isPresent();
    }

    /** The session has a login that is over: the password was changed elsewhere, or the account deleted. */
    public boolean isLoggedOutElsewhere() {
        return !isLoggedIn() && session.find(ATTRIBUTE, Customer.class).isPresent();
    }

    private Optional<Customer> inForce() {
        return session.find(ATTRIBUTE, Customer.class).filter(logins::contains);
    }

    /** @throws NotLoggedInException when nobody has logged in */
    public Customer customer() {
        return inForce().orElseThrow(NotLoggedInException::new);
    }
}
