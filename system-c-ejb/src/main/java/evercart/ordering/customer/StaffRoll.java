package evercart.ordering.customer;

import evercart.api.staff.Change;
import evercart.ordering.History;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Who works for the shop, as whoever runs it says. */
final class StaffRoll {
    private static final String RUNS_THE_SHOP = "operator";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final AccountNews news;
    private final Transactions transactions;
    private final Clock clock;

    StaffRoll(Passwords passwords, AccountNews news, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the new password */
    String add(String email) {
        EmailAddress address = new EmailAddress(email);
        String password = invented();
        String hash = passwords.hash(password);
        transactions.inNew(database -> {
            add(database, address, hash);
            return null;
        });
        return password;
    }

    /**
     * Does nothing when somebody works for the shop already.
     *
     * @param told hears the new password before anything is kept: when it throws, nobody is added
     * @return whether this address was added
     */
    boolean addFirst(String email, Consumer<String> told) {
        EmailAddress address = new EmailAddress(email);
        if (!list().isEmpty()) {
            return false;
        }
        String password = invented();
        String hash = passwords.hash(password);
        return transactions.inNew(database -> {
            add(database, address, hash);
            told.accept(password);
            return true;
        });
    }

    private String invented() {
        return random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    private void add(EntityManager database, EmailAddress address, String hash) {
        Instant now = clock.instant();
        Customers customers = new Customers(database);
        Optional<CustomerAccount> known =
                customers.withEmail(address).flatMap(account -> customers.locked(account.id()));
        CustomerAccount account = known.orElseGet(() -> made(customers, address, hash, now));
        customers.changePassword(account, hash, now);
        account.setStaff(true);
        known.ifPresent(one -> news.passwordChanged(database, one.id(), one.email(), null, now));
        tell(database, address, "no", "yes");
    }

    private static CustomerAccount made(Customers customers, EmailAddress address, String hash, Instant now) {
        CustomerAccount account = new CustomerAccount(address, hash, new CustomerName(null), now);
        customers.add(account);
        return account;
    }

    boolean remove(String email) {
        EmailAddress address = new EmailAddress(email);
        return transactions.inNew(database -> {
            Customers customers = new Customers(database);
            boolean known = customers
                    .withEmail(address)
                    .flatMap(account -> customers.locked(account.id()))
                    .filter(CustomerAccount::isStaff)
                    .map(account -> account.setStaff(false))
                    .isPresent();
            if (known) {
                tell(database, address, "yes", "no");
            }
            return known;
        });
    }

    List<String> list() {
        return transactions.inNew(database -> new Customers(database).staff());
    }

    private void tell(EntityManager database, EmailAddress address, String before, String after) {
        new History(database).add(new Change(clock.instant(), RUNS_THE_SHOP, address.value(), "staff", before, after));
    }
}
