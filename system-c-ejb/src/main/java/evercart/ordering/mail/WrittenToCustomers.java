package evercart.ordering.mail;

import evercart.ordering.UnconfiguredException;
import evercart.ordering.customer.AccountNews;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Writes mails about accounts into the outbox. */
public final class WrittenToCustomers implements AccountNews {
    private final BooleanSupplier canWrite;

    /** @param canWrite whether the shop knows a mail server and its own address, asked anew each time */
    WrittenToCustomers(BooleanSupplier canWrite) {
        this.canWrite = canWrite;
    }

    @Override
    public void forgotten(EntityManager transaction, String address, String hash, String language, Instant now) {
        checkCanWrite("a forgotten password");
        new AccountMails(transaction).ask(hash, address, language, now);
    }

    private void checkCanWrite(String about) {
        if (!canWrite.getAsBoolean()) {
            throw new UnconfiguredException(
                    "no letter about " + about + " without evercart.mail.smtp.host and " + ShopAddress.KEY);
        }
    }

    @Override
    public void emailWanted(EntityManager transaction, String wishId, String address, String language, Instant now) {
        checkCanWrite("another e-mail address");
        EmailMails mails = new EmailMails(transaction);
        mails.sweep(now);
        mails.add(EmailMail.wanted(wishId, address, language, now));
    }

    @Override
    public void emailChanged(EntityManager transaction, String addressBefore, String language, Instant now) {
        new EmailMails(transaction).add(EmailMail.moved(addressBefore, language, now));
    }

    /** Waits for a mail server when there is none. */
    @Override
    public void passwordChanged(
            EntityManager transaction, String customerId, String address, String language, Instant now) {
        AccountMails mails = new AccountMails(transaction);
        String known = language == null ? mails.lastLanguageOf(customerId).orElse("en") : language;
        mails.add(new AccountMail(AccountMail.CHANGED, null, address, known, now));
    }
}
