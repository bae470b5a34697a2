package evercart.storefront.account;

import evercart.api.ordering.Customer;
import evercart.storefront.session.SessionAttributes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whoever sends this request: a customer who has logged in, or somebody unknown. */
@RequestScoped
public class Visitor {
    /** However busy a session is, its customer logs in anew after this: level 2 of OWASP ASVS asks for it. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = "evercart.visitor";
    private static final String SINCE = "evercart.visitor.since";

    @Inject
    SessionAttributes session;

    @Inject
    LoginsInForce logins;

    Clock clock = Clock.systemUTC();

    /** From now on it is this customer who sends the requests of the session. */
    void enter(Customer customer) {
        session.put(SINCE, clock.instant());
        session.put(ATTRIBUTE, customer);
    }

    /**
     * Name and address of the customer who is logged in are these by now; anybody else's change nothing. The login stays the one that it
     * was: what ended it ends it still.
     *
     * @return whether it is this customer who is logged in
     */
    public boolean know(Customer customer) {
        Optional<Customer> login = inForce().filter(one -> one.getId().equals(customer.getId()));
        login.ifPresent(known -> session.put(
                ATTRIBUTE,
                new Customer(known.getId(), customer.getEmail(), customer.getName(), known.getCredentials())));
        return login.isPresent();
    }

    public boolean isLoggedIn() {
        return inForce().isPresent();
    }

    /** The session has a login that is over: too old, or the password was changed elsewhere, or the account deleted. */
    public boolean isLoggedOut() {
        return !isLoggedIn() && session.find(ATTRIBUTE, Customer.class).isPresent();
    }

    private Optional<Customer> inForce() {
        return session.find(ATTRIBUTE, Customer.class).filter(logins::contains).filter(customer -> !isTooOld());
    }

    private boolean isTooOld() {
        return session.find(SINCE, Instant.class)
                .filter(since -> clock.instant().isAfter(since.plus(LONGEST)))
                .isPresent();
    }

    /** @throws NotLoggedInException when nobody has logged in */
    public Customer customer() {
        return inForce().orElseThrow(NotLoggedInException::new);
    }
}
