package evercart.ordering.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.ordering.UnconfiguredException;
import evercart.ordering.customer.EmailWish;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters about other addresses of accounts, on any database. */
abstract class EmailLettersContract extends MailContract {
    private static final ShopAddress SHOP = new ShopAddress(URI.create("https://shop.example"));
    private static final String WANTED = "wanted@example.com";

    private Optional<ShopAddress> found;

    @BeforeEach
    void begin() {
        found = Optional.of(SHOP);
    }

    @Test
    void the_wanted_address_gets_a_link_with_a_token_of_which_the_database_has_only_the_hash() throws Exception {
        want(WANTED, "en");

        send();

        assertThat(post.received).hasSize(1);
        MimeMessage mail = post.received.get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(WANTED);
        assertThat(mail.getSubject()).isEqualTo("Confirm your new e-mail address");
        assertThat((String) mail.getContent())
                .contains("30 minutes")
                .containsPattern("\r\n\r\nhttps://shop\\.example/new-email\\.xhtml\\?token=[A-Za-z0-9_-]{43}\r\n\r\n");
        assertThat(hash()).hasSize(64);
        assertThat((String) mail.getContent()).doesNotContain(hash());
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void an_address_that_has_an_account_is_told_so_without_a_link() throws Exception {
        String somebody = shop.customer() + "@example.com";
        want(somebody, "zh");

        send();

        MimeMessage mail = post.received.get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(somebody);
        assertThat(mail.getSubject()).isEqualTo("此电子邮箱已有账户");
        assertThat((String) mail.getContent()).doesNotContain("http");
        assertThat(hash()).isNull();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void nobody_is_written_to_for_a_wish_that_is_over() {
        want(WANTED, "en");
        sql("update ordering.customer set credentials = credentials + 1");
        String late = shop.customer();
        want(late, "late@example.com", "en");
        sql("update ordering.email_wish set granted = true where email = 'late@example.com'");
        String gone = shop.customer();
        want(gone, "gone@example.com", "en");
        sql("delete from ordering.email_wish where email = 'gone@example.com'");

        send();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void nobody_is_written_to_half_an_hour_late() {
        want(WANTED, "en");

        shop.clock.move(EmailWish.LIFE);
        send();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void without_the_address_of_the_shop_the_letter_waits_and_a_second_attempt_has_another_token() throws Exception {
        want(WANTED, "en");
        found = Optional.empty();
        send();
        assertThat(outbox().waiting()).isEqualTo(1);
        found = Optional.of(SHOP);
        post.busy.add(WANTED);
        shop.clock.move(WaitingMail.pauseAfter(0));
        send();
        String first = hash();
        post.busy.clear();

        shop.clock.move(WaitingMail.pauseAfter(1));
        send();

        assertThat(post.received).hasSize(1);
        assertThat(hash()).isNotEqualTo(first);
        assertThat(post.received.get(0).getMessageID()).contains("-3@");
    }

    @Test
    void nothing_is_asked_for_without_a_mail_server() {
        assertThatThrownBy(() -> shop.databases().get(0).inNew(database -> {
                    new WrittenToCustomers(() -> false)
                            .emailWanted(database, "wish", WANTED, "en", shop.clock.instant());
                    return null;
                }))
                .isInstanceOf(UnconfiguredException.class);
    }

    @Test
    void the_address_of_before_is_told_with_the_moment_and_without_a_link_however_late() throws Exception {
        moved("before@example.com", "en");
        shop.clock.move(Duration.ofDays(2));
        want(WANTED, "zh");

        send();

        assertThat(post.received).hasSize(2);
        MimeMessage mail = to("before@example.com");
        assertThat(mail.getSubject()).isEqualTo("Your e-mail address was changed");
        assertThat((String) mail.getContent())
                .contains(String.valueOf(
                        shop.clock.instant().atOffset(ZoneOffset.UTC).getYear()))
                .doesNotContain("http");
    }

    @Test
    void what_is_done_is_forgotten_after_a_day() {
        moved("before@example.com", "en");
        send();

        shop.clock.move(Duration.ofDays(1));
        want(WANTED, "en");

        assertThat(((Number) query("select count(*) from ordering.email_mail")).intValue())
                .isEqualTo(1);
    }

    private MimeMessage to(String recipient) throws Exception {
        for (MimeMessage mail : post.received) {
            if (mail.getAllRecipients()[0].toString().equals(recipient)) {
                return mail;
            }
        }
        throw new AssertionError("nothing to " + recipient);
    }

    private void want(String address, String language) {
        want(customer, address, language);
    }

    private void want(String whose, String address, String language) {
        String wish = UUID.randomUUID().toString();
        shop.databases().get(0).inNew(database -> {
            database.createNativeQuery("insert into ordering.email_wish"
                            + " (id, customer_id, email, credentials, asked_at, expires_at, granted)"
                            + " values (?, ?, ?, 0, ?, ?, false)")
                    .setParameter(1, wish)
                    .setParameter(2, whose)
                    .setParameter(3, address)
                    .setParameter(4, shop.clock.instant().atOffset(ZoneOffset.UTC))
                    .setParameter(5, shop.clock.instant().plus(EmailWish.LIFE).atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            new WrittenToCustomers(() -> true).emailWanted(database, wish, address, language, shop.clock.instant());
            return null;
        });
    }

    private void moved(String before, String language) {
        shop.databases().get(0).inNew(database -> {
            new WrittenToCustomers(() -> false).emailChanged(database, before, language, shop.clock.instant());
            return null;
        });
    }

    private void send() {
        send(outbox());
    }

    private Outbox<EmailMail> outbox() {
        return Outbox.ofAddresses(() -> found, shop.databases().get(1), shop.clock);
    }

    private String hash() {
        return (String) query("select token_hash from ordering.email_wish");
    }
}
