package evercart.ordering.mail;

import evercart.ordering.customer.PasswordTokens;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes letters about accounts. Only here, after the visitor has the answer, it is looked at who has an account; and the token of a letter
 * is made as the letter leaves, so that it is nowhere but in the letter.
 */
final class AccountLetters implements Outbox.Writer<AccountMail> {
    private final Supplier<Optional<ShopAddress>> shop;

    AccountLetters(Supplier<Optional<ShopAddress>> shop) {
        this.shop = shop;
    }

    @Override
    public Optional<Letter> write(EntityManager transaction, AccountMail mail, Instant now) {
        return AccountMail.FORGOTTEN.equals(mail.kind())
                ? aboutForgotten(transaction, mail, now)
                : Optional.of(mail.letter("a changed password", AccountText.telling(AccountMail.CHANGED, mail)));
    }

    /** Without the shop's address a wish for a new password waits until it is too old. */
    private Optional<Letter> aboutForgotten(EntityManager transaction, AccountMail mail, Instant now) {
        if (!mail.writtenAt().isAfter(now.minus(AccountMails.PATIENCE))) {
            mail.end();
            return Optional.empty();
        }
        return shop.get().flatMap(address -> withLink(transaction, mail, address, now));
    }

    private static Optional<Letter> withLink(
            EntityManager transaction, AccountMail mail, ShopAddress shop, Instant now) {
        Optional<String> token = new PasswordTokens(transaction).issue(mail.recipient(), now);
        if (token.isEmpty()) {
            mail.end();
        }
        return token.map(secret -> mail.freshLetter("a new password", textWith(shop.newPassword(secret), mail)));
    }

    private static AccountText textWith(String link, AccountMail mail) {
        return AccountText.withLink(AccountMail.FORGOTTEN, mail, link, PasswordTokens.LIFE);
    }
}
