package evercart.ordering.mail;

import evercart.ordering.Transactions;
import evercart.ordering.order.CustomerOrder;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The mails that wait in a table. Each step is a short transaction; none is open while a mail server is spoken to. */
final class Outbox<M extends WaitingMail> {

    /** Makes the letter of a mail that is about to be sent, in the transaction that claims it; may end the mail instead. */
    interface Writer<M> {
        Optional<Letter> write(EntityManager transaction, M mail, Instant now);
    }

    private final Class<M> type;
    private final Writer<M> writer;
    private final Transactions transactions;
    private final Clock clock;

    private Outbox(Class<M> type, Writer<M> writer, Transactions transactions, Clock clock) {
        this.type = type;
        this.writer = writer;
        this.transactions = transactions;
        this.clock = clock;
    }

    static Outbox<OrderMail> ofOrders(Transactions transactions, Clock clock) {
        return new Outbox<>(OrderMail.class, (database, mail, now) -> aboutOrder(database, mail), transactions, clock);
    }

    private static Optional<Letter> aboutOrder(EntityManager database, OrderMail mail) {
        CustomerOrder order = database.find(CustomerOrder.class, mail.orderId());
        LetterText text = new OrderText(mail.kind(), order.toOrder(), order.delivery(), mail.language());
        return Optional.of(mail.letter("order " + order.id(), text));
    }

    /** @param shop where the shop is, asked anew each time */
    static Outbox<AccountMail> ofAccounts(
            Supplier<Optional<ShopAddress>> shop, Transactions transactions, Clock clock) {
        return new Outbox<>(AccountMail.class, new AccountLetters(shop), transactions, clock);
    }

    /** @param shop where the shop is, asked anew each time */
    static Outbox<EmailMail> ofAddresses(Supplier<Optional<ShopAddress>> shop, Transactions transactions, Clock clock) {
        return new Outbox<>(EmailMail.class, new EmailLetters(shop), transactions, clock);
    }

    List<String> due(int most) {
        return inNew(mails -> mails.due(clock.instant(), most));
    }

    /** @return what to send, or nothing when another node has just begun to, or there is no reason to send it any more */
    Optional<Letter> claim(String id) {
        Instant now = clock.instant();
        return transactions.inNew(database -> new WaitingMails<>(database, type)
                .locked(id)
                .filter(mail -> mail.isDue(now))
                .flatMap(mail -> {
                    mail.attempt(now);
                    return writer.write(database, mail, now);
                }));
    }

    void sent(String id) {
        Instant now = clock.instant();
        change(id, mail -> mail.sent(now));
    }

    void failed(String id, String why) {
        change(id, mail -> mail.failed(why));
    }

    void refused(String id, String why) {
        change(id, mail -> mail.refused(why));
    }

    long waiting() {
        return inNew(WaitingMails::waiting);
    }

    private void change(String id, Consumer<M> change) {
        inNew(mails -> {
            mails.locked(id).ifPresent(change);
            return null;
        });
    }

    private <T> T inNew(Function<WaitingMails<M>, T> work) {
        return transactions.inNew(database -> work.apply(new WaitingMails<>(database, type)));
    }
}
