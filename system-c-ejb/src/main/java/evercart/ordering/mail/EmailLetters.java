package evercart.ordering.mail;

import evercart.ordering.customer.EmailWish;
import evercart.ordering.customer.EmailWishes;
import evercart.ordering.customer.EmailWishes.OpenWish;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes letters about other addresses of accounts, as {@link AccountLetters} makes its: only here it is looked at whose a wanted address
 * is, and a token is nowhere but in its letter.
 */
final class EmailLetters implements Outbox.Writer<EmailMail> {
    private static final String TAKEN = "TAKEN";

    private final Supplier<Optional<ShopAddress>> shop;

    EmailLetters(Supplier<Optional<ShopAddress>> shop) {
        this.shop = shop;
    }

    @Override
    public Optional<Letter> write(EntityManager transaction, EmailMail mail, Instant now) {
        if (EmailMail.MOVED.equals(mail.kind())) {
            return Optional.of(mail.letter("a changed e-mail address", AccountText.telling(EmailMail.MOVED, mail)));
        }
        Optional<OpenWish> wish = new EmailWishes(transaction).open(mail.wishId(), now);
        if (wish.isEmpty()) {
            mail.end();
        }
        return wish.flatMap(open -> shop.get().map(address -> answered(mail, open, address)));
    }

    private static Letter answered(EmailMail mail, OpenWish wish, ShopAddress shop) {
        return wish.isTaken()
                ? mail.letter("an e-mail address that is taken", AccountText.telling(TAKEN, mail))
                : mail.freshLetter("a new e-mail address", textWith(shop.newEmail(wish.issue()), mail));
    }

    private static AccountText textWith(String link, EmailMail mail) {
        return AccountText.withLink(EmailMail.WANTED, mail, link, EmailWish.LIFE);
    }
}
