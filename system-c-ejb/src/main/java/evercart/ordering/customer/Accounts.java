package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.Text;
import evercart.ordering.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Registers customers and knows them again. Hashing is slow, so it never happens inside a transaction. */
final class Accounts {
    private static final int LONGEST_ORIGIN = 100;

    private final Passwords passwords;
    private final Transactions transactions;
    private final PasswordProof proof;
    private final Attempts registrations;
    private final Attempts failuresFromOnePlace;
    private final Clock clock;

    Accounts(Passwords passwords, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.transactions = transactions;
        this.proof = new PasswordProof(passwords, transactions, clock);
        this.registrations = Attempts.toRegister(transactions, clock);
        this.failuresFromOnePlace = Attempts.toLogInFromOnePlace(transactions, clock);
        this.clock = clock;
    }

    /** @param origin null is not counted */
    Customer register(String email, String password, String name, String origin) {
        Text.optional("origin", origin, LONGEST_ORIGIN);
        EmailAddress address = new EmailAddress(email);
        passwords.check(password);
        CustomerName called = new CustomerName(name);
        if (origin != null) {
            registrations.count("registration from " + origin);
        }
        if (find(address).isPresent()) {
            throw new EmailTakenException();
        }
        CustomerAccount account = new CustomerAccount(address, passwords.hash(password), called, clock.instant());
        return transactions.inNew(database -> {
            new Customers(database).add(account);
            return account.toCustomer();
        });
    }

    Customer authenticate(String email, String password) {
        return authenticate(email, password, Entrance.login(null));
    }

    Customer authenticate(String email, String password, Entrance entrance) {
        try {
            return knownFrom(entrance, email, password);
        } catch (InvalidCredentialsException wrong) {
            entrance.refused(email, "address and password do not belong together");
            throw wrong;
        } catch (TooManyAttemptsException many) {
            entrance.refused(email, "too many failed");
            throw many;
        }
    }

    /**
     * Only what has failed is counted by its place: customers who come all at once from behind one address must not close it. The
     * shop's own machine is no place.
     */
    private Customer knownFrom(Entrance entrance, String email, String password) {
        Optional<String> place = Optional.ofNullable(entrance.origin()).map(origin -> "login from " + origin);
        place.ifPresent(failuresFromOnePlace::check);
        try {
            return known(email, password);
        } catch (InvalidCredentialsException wrong) {
            place.ifPresent(failuresFromOnePlace::count);
            throw wrong;
        }
    }

    private Customer known(String email, String password) {
        Optional<EmailAddress> address = written(email);
        Optional<CustomerAccount> account = address.flatMap(this::find);
        proof.check(address.map(EmailAddress::value), password, account.map(CustomerAccount::passwordHash));
        return account.orElseThrow().toCustomer();
    }

    private Optional<CustomerAccount> find(EmailAddress address) {
        return transactions.inNew(database -> new Customers(database).withEmail(address));
    }

    private static Optional<EmailAddress> written(String email) {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (InvalidInputException impossible) {
            return Optional.empty();
        }
    }
}
