package evercart.storefront.neighbours;

import evercart.api.InvalidInputException;
import evercart.api.ordering.Address;
import evercart.api.ordering.Customer;
import evercart.api.ordering.CustomerAccounts;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.EndedLogins;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts of system C without a database. */
@Alternative
@Priority(1)
@ApplicationScoped
public class InMemoryAccounts implements CustomerAccounts {
    private record Account(Customer customer, String password) {}

    private static final int MOST_FAILURES = 10;

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private final Map<String, String> letters = new ConcurrentHashMap<>();
    private final Map<String, String> wanted = new ConcurrentHashMap<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();
    private final Presence presence = new Presence();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, List<Address>> addresses = new ConcurrentHashMap<>();

    public void setAway(boolean away) {
        presence.set(away);
    }

    /** Null when there is none. */
    Customer withId(String id) {
        return all().stream()
                .filter(customer -> customer.getId().equals(id))
                .findFirst()
                .orElse(null);
    }

    List<Customer> all() {
        return accounts.values().stream().map(Account::customer).toList();
    }

    @Override
    public Customer register(String email, String password, String name, String origin) {
        presence.check();
        if ("203.0.113.99".equals(origin)) {
            throw new TooManyAttemptsException(QUARTER_OF_AN_HOUR);
        }
        String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+") || address.length() > 254) {
            throw new InvalidInputException("email", "must be an e-mail address");
        }
        if (password == null || password.length() < 8 || password.length() > 128) {
            throw new InvalidInputException("password", "must have 8 to 128 characters");
        }
        Customer customer = new Customer(UUID.randomUUID().toString(), address, name);
        if (accounts.putIfAbsent(address, new Account(customer, password)) != null) {
            throw new EmailTakenException();
        }
        return customer;
    }

    @Override
    public Customer authenticate(String email, String password) {
        presence.check();
        return authenticated(email, accounts.get(email.strip().toLowerCase(Locale.ROOT)), password)
                .customer();
    }

    @Override
    public Customer authenticateFrom(String email, String password, String origin) {
        return authenticate(email, password);
    }

    @Override
    public Customer customer(String customerId) {
        presence.check();
        return known(customerId).customer();
    }

    @Override
    public Customer changeName(String customerId, String name) {
        presence.check();
        if (name.length() > 100) {
            throw new InvalidInputException("name", "must have at most 100 characters");
        }
        Account account = known(customerId);
        Customer now = account.customer();
        Customer renamed = new Customer(customerId, now.getEmail(), name.strip(), now.getCredentials());
        accounts.put(now.getEmail(), new Account(renamed, account.password()));
        return renamed;
    }

    @Override
    public List<Address> addresses(String customerId) {
        presence.check();
        return addresses.getOrDefault(customerId, List.of());
    }

    @Override
    public void keepAddresses(String customerId, List<Address> wanted) {
        presence.check();
        if (wanted.size() > 10) {
            throw new InvalidInputException("addresses", "must be at most 10");
        }
        addresses.put(customerId, List.copyOf(wanted));
    }

    @Override
    public Customer changePassword(String customerId, String password, String wanted) {
        Account account = confirmed(customerId, password);
        if (wanted.length() < 8) {
            throw new InvalidInputException("password", "must have 8 to 128 characters");
        }
        Customer known = account.customer();
        Customer changed = new Customer(known.getId(), known.getEmail(), known.getName(), known.getCredentials() + 1);
        accounts.put(known.getEmail(), new Account(changed, wanted));
        ended.put(customerId, changed.getCredentials());
        return changed;
    }

    /** The token of the letter to this address; null when there is none. */
    String letterTo(String email) {
        return letters.get(email);
    }

    @Override
    public void sendResetLetter(String email, String language, String origin) {
        presence.check();
        if ("203.0.113.99".equals(origin)) {
            throw new TooManyAttemptsException(QUARTER_OF_AN_HOUR);
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidInputException("email", "must be an e-mail address");
        }
        if (accounts.containsKey(email)) {
            letters.put(email, language + UUID.randomUUID());
        }
    }

    @Override
    public void resetPassword(String token, String wanted, String language, String origin) {
        presence.check();
        String email = letters.entrySet().stream()
                .filter(letter -> letter.getValue().equals(token))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(InvalidCredentialsException::new);
        Account account = accounts.get(email);
        changePassword(account.customer().getId(), account.password(), wanted);
        letters.remove(email);
    }

    /** A used letter is kept: it answers the same again. */
    @Override
    public void sendEmailLetter(String customerId, String password, String email, String language, String origin) {
        Account account = confirmed(customerId, password);
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidInputException("email", "must be an e-mail address");
        }
        if (!accounts.containsKey(email)) {
            letters.put(email, language + UUID.randomUUID());
            wanted.put(email, account.customer().getId());
        }
    }

    @Override
    public Customer confirmEmail(String token, String language, String origin) {
        presence.check();
        String email = letters.entrySet().stream()
                .filter(letter -> letter.getValue().equals(token) && wanted.containsKey(letter.getKey()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(InvalidCredentialsException::new);
        Account account = known(wanted.get(email));
        Customer before = account.customer();
        Customer moved = new Customer(before.getId(), email, before.getName(), before.getCredentials());
        accounts.remove(before.getEmail());
        accounts.put(email, new Account(moved, account.password()));
        return moved;
    }

    @Override
    public void delete(String customerId, String password) {
        accounts.remove(confirmed(customerId, password).customer().getEmail());
        addresses.remove(customerId);
        ended.put(customerId, Integer.MAX_VALUE);
    }

    /** Asked for all the time, so it is not counted. */
    @Override
    public List<EndedLogins> endedLogins(int seconds) {
        return ended.entrySet().stream()
                .map(each -> new EndedLogins(each.getKey(), each.getValue()))
                .toList();
    }

    private Account confirmed(String customerId, String password) {
        presence.check();
        Account account = known(customerId);
        return authenticated(account.customer().getEmail(), account, password);
    }

    private Account known(String customerId) {
        return accounts.values().stream()
                .filter(each -> each.customer().getId().equals(customerId))
                .findFirst()
                .orElseThrow(InvalidCredentialsException::new);
    }

    private Account authenticated(String email, Account account, String password) {
        if (account == null || !account.password().equals(password)) {
            if (failures.merge(email, 1, Integer::sum) > MOST_FAILURES) {
                throw new TooManyAttemptsException(QUARTER_OF_AN_HOUR);
            }
            throw new InvalidCredentialsException();
        }
        return account;
    }
}
