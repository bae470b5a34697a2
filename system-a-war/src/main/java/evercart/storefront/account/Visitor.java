package evercart.storefront.account;

import evercart.api.ordering.Customer;
import evercart.storefront.session.SessionAttributes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Whoever sends this request: a customer who has logged in, or somebody unknown. */
@RequestScoped
public class Visitor {
    static final String ATTRIBUTE = "evercart.visitor";

    @Inject
    SessionAttributes session;

    public boolean isLoggedIn() {
        return session.find(ATTRIBUTE, Customer.class).isPresent();
    }

    /** @throws NotLoggedInException when nobody has logged in */
    public Customer customer() {
        return session.find(ATTRIBUTE, Customer.class).orElseThrow(NotLoggedInException::new);
    }
}
