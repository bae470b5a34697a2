package evercart.ordering.mail;

import evercart.ordering.mail.MailSettings.Security;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** A conversation with a mail server, in which any number of letters may be handed over. */
final class SmtpServer implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final MailSettings settings;
    private final Session session;
    private final Transport transport;

    /** @throws MessagingException when the server does not answer or does not want us */
    SmtpServer(MailSettings settings) throws MessagingException {
        this.settings = settings;
        session = Session.getInstance(properties(settings));
        transport = session.getTransport("smtp");
        transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    }

    private static Properties properties(MailSettings settings) {
        String wait = String.valueOf(LONGEST_WAIT.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", wait);
        properties.setProperty("mail.smtp.timeout", wait);
        properties.setProperty("mail.smtp.writetimeout", wait);
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        String startTls = String.valueOf(settings.security() == Security.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        return properties;
    }

    /** @throws MessagingException when the server did not take it: it may or may not have it */
    void send(Letter letter) throws MessagingException {
        MimeMessage message = new KeepsItsId(session, letter.id() + "@" + domain());
        message.setFrom(settings.from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text().body(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Language", letter.language().getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(letter.writtenAt()));
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** Whether another letter may be handed over. */
    boolean listens() {
        return transport.isConnected();
    }

    private String domain() {
        String sender = settings.from().getAddress();
        return sender.substring(sender.lastIndexOf('@') + 1);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // it has all our letters, or the outbox still has them
            return;
        }
    }

    /** A second copy after a crash has the id of the first. */
    private static final class KeepsItsId extends MimeMessage {
        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
