package evercart.ordering.mail;

import evercart.ordering.Transactions;
import evercart.ordering.order.CustomerOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The mails that wait in the database. Each step is a short transaction; none is open while a mail server is spoken to. */
final class Outbox {
    private final Transactions transactions;
    private final Clock clock;

    Outbox(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    List<String> due(int most) {
        return inNew(mails -> mails.due(clock.instant(), most));
    }

    /** @return what to send, or nothing when another node has just begun to, or the order was cancelled */
    Optional<Letter> claim(String id) {
        Instant now = clock.instant();
        return transactions.inNew(database -> new OrderMails(database)
                .locked(id)
                .filter(mail -> mail.dueAt() != null && !mail.dueAt().isAfter(now))
                .map(mail -> {
                    mail.attempt(now);
                    CustomerOrder order = database.find(CustomerOrder.class, mail.orderId());
                    Locale language = Locale.forLanguageTag(mail.language());
                    return new Letter(
                            mail.id(), mail.kind(), mail.recipient(), language, order.toOrder(), mail.writtenAt());
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
        return inNew(OrderMails::waiting);
    }

    private void change(String id, Consumer<OrderMail> change) {
        inNew(mails -> {
            mails.locked(id).ifPresent(change);
            return null;
        });
    }

    private <T> T inNew(Function<OrderMails, T> work) {
        return transactions.inNew(database -> work.apply(new OrderMails(database)));
    }
}
