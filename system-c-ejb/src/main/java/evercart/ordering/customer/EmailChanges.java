package evercart.ordering.customer;

import evercart.api.ordering.Customer;
import evercart.api.ordering.EmailNotChangeableException;
import evercart.api.ordering.EmailTakenException;
import evercart.api.ordering.InvalidCredentialsException;
import evercart.api.ordering.TooManyAttemptsException;
import evercart.ordering.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;

/** Accounts move to another e-mail address, once whoever reads what is sent there says so. */
final class EmailChanges {
    private final PasswordProof proof;
    private final AccountNews news;
    private final Transactions transactions;
    private final Attempts letters;
    private final Clock clock;

    EmailChanges(Passwords passwords, AccountNews news, Transactions transactions, Clock clock) {
        this.proof = new PasswordProof(passwords, transactions, clock);
        this.news = news;
        this.transactions = transactions;
        this.letters = Attempts.toChangeEmail(transactions, clock);
        this.clock = clock;
    }

    /** Never looks whether somebody has this address: only its mailbox learns. @param origin for the log, may be null */
    void ask(String customerId, String password, String email, String language, String origin) {
        Entrance entrance = Entrance.emailChange(origin);
        EmailAddress wanted = new EmailAddress(email);
        try {
            CustomerAccount owner = proof.owner(customerId, password);
            if (owner.isStaff()) {
                throw new EmailNotChangeableException();
            }
            letters.count("other address for " + customerId);
            letters.count("account for " + wanted.value());
            write(owner, wanted, Language.spoken(language));
            entrance.passed(wanted.value(), "letter asked for");
        } catch (InvalidCredentialsException | TooManyAttemptsException | EmailNotChangeableException refusal) {
            entrance.refused(wanted.value(), refusal.getMessage());
            throw refusal;
        }
    }

    private void write(CustomerAccount owner, EmailAddress wanted, String language) {
        Instant now = clock.instant();
        transactions.inNew(database -> {
            CustomerAccount account = PasswordProof.unchanged(database, owner);
            EmailWishes wishes = new EmailWishes(database);
            EmailWish wish = new EmailWish(account, wanted, now);
            if (wishes.put(wish)) {
                wishes.sweep(now);
                news.emailWanted(database, wish.id(), wanted.value(), language, now);
            }
            return null;
        });
    }

    /** @return the customer, known by the new address; the same again for a token that was used */
    Customer confirm(String token, String language, String origin) {
        Entrance entrance = Entrance.emailChange(origin);
        try {
            Customer moved = moved(token, Language.spoken(language));
            entrance.passed(moved.getEmail(), "confirmed");
            return moved;
        } catch (InvalidCredentialsException | EmailTakenException noGood) {
            entrance.refused(null, "token good for nothing, or not any more");
            throw new InvalidCredentialsException();
        }
    }

    private Customer moved(String token, String language) {
        Instant now = clock.instant();
        return transactions.inNew(database -> {
            EmailWishes wishes = new EmailWishes(database);
            CustomerAccount account = wishes.customer(token, now)
                    .flatMap(new Customers(database)::locked)
                    .orElseThrow(InvalidCredentialsException::new);
            EmailWish wish = wishes.withToken(token, now).orElseThrow(InvalidCredentialsException::new);
            if (!wish.isGranted()) {
                grant(database, account, wish, language, now);
            }
            return account.toCustomer();
        });
    }

    private void grant(EntityManager database, CustomerAccount account, EmailWish wish, String language, Instant now) {
        if (!wish.isStillOf(account)) {
            throw new InvalidCredentialsException();
        }
        String before = account.email();
        new Customers(database).move(account, wish.email());
        wish.grant();
        news.emailChanged(database, before, language, now);
    }
}
