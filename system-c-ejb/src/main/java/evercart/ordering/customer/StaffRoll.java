package evercart.ordering.customer;

import evercart.api.staff.Change;
import evercart.ordering.History;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Who works for the shop, as whoever runs it says. */
final class StaffRoll {
    private static final String RUNS_THE_SHOP = "operator";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final Transactions transactions;
    private final Clock clock;

    StaffRoll(Passwords passwords, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return the new password */
    String add(String email) {
        EmailAddress address = new EmailAddress(email);
        String password = random.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                .collect(Collectors.joining());
        String hash = passwords.hash(password);
        transactions.inNew(database -> {
            add(new Customers(database), address, hash);
            tell(database, address, "no", "yes");
            return null;
        });
        return password;
    }

    private void add(Customers customers, EmailAddress address, String hash) {
        CustomerAccount account = customers
                .withEmail(address)
                .flatMap(known -> customers.locked(known.id()))
                .orElseGet(() -> {
                    CustomerAccount made = new CustomerAccount(address, hash, null, clock.instant());
                    customers.add(made);
                    return made;
                });
        customers.changePassword(account, hash, clock.instant());
        account.setStaff(true);
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
