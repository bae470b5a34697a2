package evercart.ordering.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void without_a_host_there_is_no_mail_server() {
        assertThat(settings(Map.of("evercart.mail.from", "shop@example.com"))).isEmpty();
        assertThat(settings(Map.of("evercart.mail.smtp.host", " "))).isEmpty();
    }

    @Test
    void mail_is_submitted_encrypted_unless_told_otherwise() {
        MailSettings settings = settings(Map.of(
                        "evercart.mail.smtp.host",
                        "mail.example.com",
                        "evercart.mail.from",
                        "Evercart <shop@example.com>"))
                .orElseThrow();

        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.security()).isEqualTo(MailSettings.Security.STARTTLS);
        assertThat(settings.from().getAddress()).isEqualTo("shop@example.com");
    }

    @Test
    void wrong_settings_are_named() {
        refuses("evercart.mail.smtp.port", "0");
        refuses("evercart.mail.smtp.port", "many");
        refuses("evercart.mail.smtp.security", "ssl");
        refuses("evercart.mail.from", "nobody");
    }

    @Test
    void password_is_not_told() {
        MailSettings settings = settings(Map.of(
                        "evercart.mail.smtp.host", "mail.example.com",
                        "evercart.mail.smtp.password", "secret",
                        "evercart.mail.from", "shop@example.com"))
                .orElseThrow();

        assertThat(settings).hasToString("mail.example.com:587");
    }

    private static void refuses(String key, String value) {
        Map<String, String> right =
                Map.of("evercart.mail.smtp.host", "mail.example.com", "evercart.mail.from", "shop@example.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MailSettings.from(asked -> Optional.ofNullable(asked.equals(key) ? value : right.get(asked))))
                .withMessageStartingWith(key + " must be ");
    }

    private static Optional<MailSettings> settings(Map<String, String> keys) {
        return MailSettings.from(key -> Optional.ofNullable(keys.get(key)));
    }
}
