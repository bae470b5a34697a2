package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.EndedLogins;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.ordering.AddressParts;
import evercart.ordering.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What customers do with their own accounts. Whatever cannot be taken back asks for the password once more. */
final class Profiles {
    static final int MOST_ADDRESSES = 10;
    private static final Duration LONGEST_MEMORY = Duration.ofDays(1);

    private final Passwords passwords;
    private final PasswordProof proof;
    private final AccountNews news;
    private final Transactions transactions;
    private final Clock clock;

    Profiles(Passwords passwords, AccountNews news, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.proof = new PasswordProof(passwords, transactions, clock);
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    Customer customer(String customerId) {
        return known(customerId, CustomerAccount::toCustomer);
    }

    Customer changeName(String customerId, String name) {
        CustomerName wanted = new CustomerName(name);
        return change(customerId, (customers, account) -> account.rename(wanted));
    }

    List<Address> addresses(String customerId) {
        return known(customerId, CustomerAccount::addresses);
    }

    private <T> T known(String customerId, Function<CustomerAccount, T> what) {
        return transactions.inNew(database ->
                new Customers(database).withId(customerId).map(what).orElseThrow(InvalidCredentialsException::new));
    }

    void keepAddresses(String customerId, List<Address> addresses) {
        if (addresses == null || addresses.size() > MOST_ADDRESSES) {
            throw new InvalidInputException("addresses", "must be at most " + MOST_ADDRESSES);
        }
        addresses.forEach(AddressParts::check);
        change(customerId, (customers, account) -> customers.replaceAddresses(account, addresses));
    }

    Customer changePassword(String customerId, String password, String wanted) {
        CustomerAccount owner = proof.owner(customerId, password);
        passwords.check(wanted);
        String wantedHash = passwords.hash(wanted);
        Instant now = clock.instant();
        return transactions.inNew(database -> {
            CustomerAccount account = PasswordProof.unchanged(database, owner);
            new Customers(database).changePassword(account, wantedHash, now);
            news.passwordChanged(database, account.id(), account.email(), null, now);
            return account.toCustomer();
        });
    }

    void delete(String customerId, String password) {
        CustomerAccount owner = proof.owner(customerId, password);
        Instant now = clock.instant();
        transactions.inNew(database -> {
            new Customers(database).delete(PasswordProof.unchanged(database, owner), now);
            return null;
        });
    }

    List<EndedLogins> endedLogins(int seconds) {
        if (seconds < 0 || seconds > LONGEST_MEMORY.toSeconds()) {
            throw new InvalidInputException("seconds", "must be at most " + LONGEST_MEMORY.toSeconds());
        }
        Instant since = clock.instant().minusSeconds(seconds);
        return transactions.inNew(database -> new Customers(database)
                .withLoginsEndedSince(since).stream()
                        .map(CustomerAccount::endedLogins)
                        .toList());
    }

    private Customer change(String customerId, BiConsumer<Customers, CustomerAccount> change) {
        return transactions.inNew(database -> {
            Customers customers = new Customers(database);
            CustomerAccount account = customers.locked(customerId).orElseThrow(InvalidCredentialsException::new);
            change.accept(customers, account);
            return account.toCustomer();
        });
    }
}
