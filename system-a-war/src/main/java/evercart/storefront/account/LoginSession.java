package evercart.storefront.account;

import evercart.api.ordering.Customer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Ties a customer to the session and unties the two again. */
@RequestScoped
public class LoginSession {

    @Inject
    HttpServletRequest request;

    @Inject
    AccountGateway accounts;

    @Inject
    Visitor visitor;

    @Inject
    Event<LoggedIn> loggedIn;

    @Inject
    Event<LoggingOut> loggingOut;

    /**
     * The session gets a new id, so that an id planted before the login is worth nothing, and keeps the cart, which joins what the
     * account has. When somebody else was logged in here, that one is logged out first.
     *
     * @throws evercart.api.ordering.InvalidCredentialsException when address and password do not belong together
     */
    public Customer login(String email, String password) {
        Customer customer = accounts.authenticate(email, password);
        if (visitor.isLoggedIn() && !visitor.customer().getId().equals(customer.getId())) {
            loggingOut.fire(new LoggingOut(visitor.customer()));
        }
        request.getSession();
        request.changeSessionId();
        visitor.enter(customer);
        loggedIn.fire(new LoggedIn(customer));
        return customer;
    }

    /** Gives the session a new id, the old one being worth nothing any more, and the login that counts from now on. */
    void renew(Customer customer) {
        request.changeSessionId();
        visitor.enter(customer);
    }

    /** Ends the session; a customer's cart stays with the account. Does nothing without a session. */
    public void logout() {
        if (visitor.isLoggedIn()) {
            loggingOut.fire(new LoggingOut(visitor.customer()));
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
