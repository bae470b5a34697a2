package evercart.ordering.mail;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.api.ordering.Order;
import evercart.api.ordering.OrderStatus;
import evercart.ordering.Together;
import evercart.ordering.Transactions;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every confirmed order's mail comes at least once, on any database, whatever the mail server or the nodes do. */
abstract class OutboxContract extends MailContract {
    private static final int SENT = 3;

    private Ends ends;

    @BeforeEach
    void begin() {
        ends = new Ends();
    }

    @Test
    void confirmed_order_is_confirmed_by_mail_once() throws Exception {
        Order order = shop.order(customer, Locale.ENGLISH);

        round().sendDue();
        round().sendDue();

        assertThat(post.received).hasSize(1);
        MimeMessage mail = post.received.get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(customer + "@example.com");
        assertThat(mail.getSubject()).isEqualTo("Your order " + order.getNumber() + " is confirmed");
        assertThat((String) mail.getContent())
                .contains("2 × Tea at £4.50: £9.00", "Standard delivery: free", "Total: £9.00", "Li Lei");
        assertThat(outbox().waiting()).isZero();
        assertThat(ends.sent).isEqualTo(1);
    }

    @Test
    void who_ordered_in_chinese_is_written_to_in_chinese() throws Exception {
        Order order = shop.order(customer, Locale.CHINESE);

        round().sendDue();

        MimeMessage mail = post.received.get(0);
        assertThat(mail.getSubject()).isEqualTo("您的订单 " + order.getNumber() + " 已确认");
        assertThat((String) mail.getContent()).contains("2 × 茶", "合计");
        assertThat(mail.getHeader("Content-Language")).containsExactly("zh");
    }

    @Test
    void delivery_and_its_price_are_told_in_both_languages() throws Exception {
        shop.orderExpress(customer, Locale.ENGLISH);
        shop.orderExpress(customer, Locale.CHINESE);

        round().sendDue();

        assertThat(post.received).hasSize(2);
        String texts =
                post.received.get(0).getContent() + "" + post.received.get(1).getContent();
        assertThat(texts).contains("Express delivery: £5.00", "Total: £14.00", "加急配送：", "5.00", "14.00");
    }

    @Test
    void order_that_was_received_and_cannot_be_had_after_all_is_written_about_in_its_language() throws Exception {
        Order order = shop.orderTooLate(customer, Locale.CHINESE);

        round().sendDue();

        MimeMessage mail = mailTo(customer);
        assertThat(mail.getSubject()).isEqualTo("您的订单 " + order.getNumber() + " 无法发货");
        assertThat((String) mail.getContent()).contains("2 × 茶", "无需付款").doesNotContain("送货地址");
    }

    @Test
    void who_ordered_too_late_in_english_reads_that_nothing_is_to_be_paid() throws Exception {
        Order order = shop.orderTooLate(customer, Locale.ENGLISH);

        round().sendDue();

        MimeMessage mail = mailTo(customer);
        assertThat(mail.getSubject()).isEqualTo("We cannot send your order " + order.getNumber());
        assertThat((String) mail.getContent())
                .contains("2 × Tea at £4.50: £9.00", "nothing to pay")
                .doesNotContain("It goes to", "Payment:");
    }

    private MimeMessage mailTo(String receiver) throws MessagingException {
        for (MimeMessage mail : post.received) {
            if (mail.getAllRecipients()[0].toString().equals(receiver + "@example.com")) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + receiver);
    }

    @Test
    void order_is_confirmed_without_a_mail_server_and_its_mail_waits() {
        Order order = shop.order(customer, Locale.ENGLISH);

        new MailRound(List.of(outbox()), Optional::empty, ends, shop.clock).sendDue();

        assertThat(order.getStatus()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(outbox().waiting()).isEqualTo(1);
    }

    @Test
    void mails_wait_while_the_mail_server_is_away_and_come_when_it_is_back() {
        MailRound round = round();
        post.close();
        shop.order(customer, Locale.ENGLISH);
        round.sendDue();
        assertThat(outbox().waiting()).isEqualTo(1);

        post.open();
        round.sendDue();
        assertThat(post.received).as("left alone for a while").isEmpty();
        shop.clock.move(Duration.ofSeconds(5));
        round.sendDue();

        assertThat(post.received).hasSize(1);
    }

    @Test
    void mail_of_a_node_that_died_after_sending_comes_again_with_the_same_id() throws Exception {
        shop.order(customer, Locale.ENGLISH);
        round(new FailsAt(SENT, shop.databases().get(0))).sendDue();

        round().sendDue();
        assertThat(post.received).as("belongs to the first sender still").hasSize(1);
        shop.clock.move(OrderMail.pauseAfter(0));
        round().sendDue();

        assertThat(post.received).hasSize(2);
        assertThat(post.received.get(1).getMessageID())
                .isEqualTo(post.received.get(0).getMessageID());
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void mail_for_a_busy_mailbox_is_tried_again_later_and_later() {
        post.busy.add(customer + "@example.com");
        shop.order(customer, Locale.ENGLISH);
        round().sendDue();
        assertThat(ends.failed).isEqualTo(1);

        post.busy.clear();
        round().sendDue();
        assertThat(post.received).isEmpty();
        shop.clock.move(OrderMail.pauseAfter(0));
        round().sendDue();

        assertThat(post.received).hasSize(1);
    }

    @Test
    void mail_that_is_refused_for_good_does_not_hold_others_up() {
        String unknown = shop.customer();
        post.unknown.add(unknown + "@example.com");
        shop.order(unknown, Locale.ENGLISH);
        shop.order(customer, Locale.ENGLISH);

        round().sendDue();

        assertThat(post.received).hasSize(1);
        assertThat(ends.refused).isEqualTo(1);
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void nothing_is_told_to_a_mail_server_that_cannot_encrypt_when_that_is_asked_for() {
        shop.order(customer, Locale.ENGLISH);

        new MailRound(List.of(outbox()), () -> post.settings(MailSettings.Security.STARTTLS), ends, shop.clock)
                .sendDue();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isEqualTo(1);
    }

    @Test
    void order_that_is_cancelled_before_its_mail_went_is_not_written_about() {
        Order order = shop.order(customer, Locale.ENGLISH);

        shop.cancel(order);
        round().sendDue();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void two_nodes_send_each_mail_once() throws Exception {
        List<String> customers = Stream.generate(shop::customer).limit(5).toList();
        customers.forEach(each -> shop.order(each, Locale.ENGLISH));
        List<MailRound> rounds = shop.databases().stream().map(this::round).toList();

        Together.run(IntStream.range(0, 2)
                .mapToObj(node -> (Callable<Boolean>) () -> {
                    rounds.get(node).sendDue();
                    return true;
                })
                .toList());

        assertThat(post.received).hasSize(customers.size());
    }

    private MailRound round() {
        return round(shop.databases().get(1));
    }

    private MailRound round(Transactions database) {
        return new MailRound(List.of(Outbox.ofOrders(database, shop.clock)), post::settings, ends, shop.clock);
    }

    private Outbox<OrderMail> outbox() {
        return Outbox.ofOrders(shop.databases().get(1), shop.clock);
    }

    /** From one transaction on none comes through, as after a crash. */
    private static final class FailsAt implements Transactions {
        private final int first;
        private final Transactions database;
        private int done;

        private FailsAt(int first, Transactions database) {
            this.first = first;
            this.database = database;
        }

        @Override
        public <T> T inNew(Function<EntityManager, T> work) {
            if (++done >= first) {
                throw new IllegalStateException("this node is dead");
            }
            return database.inNew(work);
        }
    }

    private static final class Ends implements MailCounts {
        private int sent;
        private int failed;
        private int refused;

        @Override
        public synchronized void sent() {
            sent++;
        }

        @Override
        public synchronized void failed() {
            failed++;
        }

        @Override
        public synchronized void refused() {
            refused++;
        }
    }
}
