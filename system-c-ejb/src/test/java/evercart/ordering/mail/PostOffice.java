package evercart.ordering.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on loopback that keeps what it gets, may close and open again, and wants no mail for some addresses. */
final class PostOffice implements AutoCloseable {
    private static final int NO_SUCH_MAILBOX = 550;
    private static final int TRY_LATER = 451;

    final List<MimeMessage> received = new CopyOnWriteArrayList<>();
    final Set<String> unknown = ConcurrentHashMap.newKeySet();
    final Set<String> busy = ConcurrentHashMap.newKeySet();
    private SMTPServer server;
    private int port;

    void open() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(conversation -> new Counter())
                .build();
        server.start();
        port = server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    Optional<MailSettings> settings() {
        return settings(MailSettings.Security.NONE);
    }

    Optional<MailSettings> settings(MailSettings.Security security) {
        try {
            InternetAddress shop = new InternetAddress("shop@evercart.example");
            return Optional.of(new MailSettings("127.0.0.1", port, security, null, null, shop));
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Counter implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (unknown.contains(recipient)) {
                throw new RejectException(NO_SUCH_MAILBOX, "no such mailbox");
            }
            if (busy.contains(recipient)) {
                throw new RejectException(TRY_LATER, "the mailbox is busy");
            }
        }

        @Override
        public String data(InputStream message) throws IOException {
            try {
                received.add(new MimeMessage(Session.getInstance(new Properties()), message));
                return null;
            } catch (MessagingException unreadable) {
                throw new IOException(unreadable);
            }
        }

        @Override
        public void done() {}
    }
}
