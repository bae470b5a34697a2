package evercart.ordering.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters about forgotten and changed passwords, on any database. */
abstract class AccountLettersContract extends MailContract {
    private static final ShopAddress SHOP = new ShopAddress(URI.create("https://shop.example"));

    private String address;
    private Optional<ShopAddress> found;

    @BeforeEach
    void begin() {
        address = customer + "@example.com";
        found = Optional.of(SHOP);
    }

    @Test
    void customer_gets_a_link_with_a_token_of_which_the_database_has_only_the_hash() throws Exception {
        ask(address, "en");

        send();

        assertThat(post.received).hasSize(1);
        MimeMessage mail = post.received.get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(mail.getSubject()).isEqualTo("Choose a new password");
        String token = token(mail);
        assertThat((String) mail.getContent()).contains("30 minutes");
        assertThat(kept()).hasSize(64).doesNotContain(token);
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void who_asked_in_chinese_is_written_to_in_chinese() throws Exception {
        ask(address, "zh");

        send();

        assertThat(post.received.get(0).getSubject()).isEqualTo("设置新密码");
        assertThat((String) post.received.get(0).getContent()).contains("30 分钟", token(post.received.get(0)));
    }

    @Test
    void nobody_is_written_to_without_an_account_and_the_tables_tell_no_difference() {
        String stranger = UUID.randomUUID() + "@example.com";
        ask(address, "en");
        ask(stranger, "en");

        send();

        assertThat(post.received).hasSize(1);
        assertThat(rows()).isEqualTo(2);
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void staff_are_not_written_to() {
        shop.databases()
                .get(0)
                .inNew(database -> database.createNativeQuery(
                                "update ordering.customer set staff = true where email = ?")
                        .setParameter(1, address)
                        .executeUpdate());
        ask(address, "en");

        send();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void a_wish_repeated_within_a_minute_is_one_letter_and_later_another_with_another_token() throws Exception {
        ask(address, "en");
        send();
        ask(address, "en");
        send();
        assertThat(post.received).hasSize(1);

        shop.clock.move(AccountMails.QUIET);
        ask(address, "en");
        send();

        assertThat(post.received).hasSize(2);
        assertThat(token(post.received.get(0))).isNotEqualTo(token(post.received.get(1)));
        assertThat(post.received.get(0).getMessageID())
                .isNotEqualTo(post.received.get(1).getMessageID());
    }

    @Test
    void wishes_that_wait_for_the_mail_server_become_one_letter() {
        post.close();
        ask(address, "en");
        send();
        shop.clock.move(AccountMails.QUIET);
        ask(address, "en");
        assertThat(outbox().waiting()).isEqualTo(1);

        post.open();
        send();

        assertThat(post.received).hasSize(1);
    }

    @Test
    void a_second_attempt_is_another_letter_since_its_token_is_another() throws Exception {
        post.busy.add(address);
        ask(address, "en");
        send();
        String first = kept();
        post.busy.clear();

        shop.clock.move(WaitingMail.pauseAfter(0));
        send();

        assertThat(post.received).hasSize(1);
        assertThat(kept()).isNotEqualTo(first);
        assertThat(post.received.get(0).getMessageID()).contains("-2@");
    }

    @Test
    void nobody_is_written_to_half_an_hour_late() {
        ask(address, "en");

        shop.clock.move(AccountMails.PATIENCE);
        send();

        assertThat(post.received).isEmpty();
        assertThat(outbox().waiting()).isZero();
    }

    @Test
    void without_the_address_of_the_shop_the_wish_waits() {
        ask(address, "en");
        found = Optional.empty();
        send();
        assertThat(outbox().waiting()).isEqualTo(1);

        found = Optional.of(SHOP);
        shop.clock.move(WaitingMail.pauseAfter(0));
        send();

        assertThat(post.received).hasSize(1);
    }

    @Test
    void what_is_done_is_forgotten_after_a_day() {
        ask(address, "en");
        send();

        shop.clock.move(Duration.ofDays(1));
        ask("somebody@example.com", "en");

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_changed_password_is_told_with_its_moment_in_the_language_of_the_change() throws Exception {
        changed("zh");
        changed("en");

        send();

        assertThat(post.received)
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("您的密码已修改", "Your password was changed");
        MimeMessage english = inEnglish();
        assertThat(english.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat((String) english.getContent())
                .contains(
                        String.valueOf(
                                shop.clock.instant().atOffset(ZoneOffset.UTC).getYear()),
                        "Forgotten your password?")
                .doesNotContain("http");
    }

    @Test
    void nobody_said_a_language_so_that_of_the_last_order_is_spoken_or_english() throws Exception {
        changed(null);
        send();
        assertThat(post.received.get(0).getSubject()).isEqualTo("Your password was changed");

        shop.order(customer, Locale.ENGLISH);
        shop.clock.move(Duration.ofMinutes(1));
        shop.order(customer, Locale.CHINESE);
        changed(null);
        send();

        assertThat(post.received.get(1).getSubject()).isEqualTo("您的密码已修改");
    }

    @Test
    void a_notice_waits_for_a_mail_server_however_long_that_takes() {
        changed("en");
        shop.clock.move(Duration.ofDays(2));
        ask("somebody@example.com", "en");

        send();

        assertThat(post.received).hasSize(1);
    }

    private void changed(String language) {
        shop.databases().get(0).inNew(database -> {
            new WrittenToCustomers(() -> false)
                    .passwordChanged(database, customer, address, language, shop.clock.instant());
            return null;
        });
    }

    private MimeMessage inEnglish() throws MessagingException {
        return post.received.get(0).getSubject().startsWith("Your") ? post.received.get(0) : post.received.get(1);
    }

    private void ask(String recipient, String language) {
        shop.databases().get(0).inNew(database -> {
            new WrittenToCustomers(() -> true)
                    .forgotten(database, recipient, "hash of " + recipient, language, shop.clock.instant());
            return null;
        });
    }

    private void send() {
        send(outbox());
    }

    private Outbox<AccountMail> outbox() {
        return Outbox.ofAccounts(() -> found, shop.databases().get(1), shop.clock);
    }

    private static String token(MimeMessage mail) throws Exception {
        String text = (String) mail.getContent();
        assertThat(text).containsPattern("https://shop\\.example/new-password\\.xhtml\\?token=[A-Za-z0-9_-]{43}\r\n");
        return text.replaceFirst("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    private String kept() {
        return (String) query("select token_hash from ordering.password_token");
    }

    private int rows() {
        return ((Number) query("select count(*) from ordering.account_mail")).intValue();
    }
}
