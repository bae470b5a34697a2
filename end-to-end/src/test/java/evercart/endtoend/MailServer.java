package evercart.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on loopback that the ordering nodes are told of while it is open, and that remembers for whom mails came. */
final class MailServer implements AutoCloseable {
    private static final String ORDERING = "system-c-config";
    private static final String FROM = "evercart.mail.from";
    private static final String HOST = "evercart.mail.smtp.host";
    private static final String PORT = "evercart.mail.smtp.port";
    private static final String SECURITY = "evercart.mail.smtp.security";

    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(conversation -> new Letter())
            .build();

    static MailServer opened() throws IOException {
        MailServer mails = new MailServer();
        mails.server.start();
        Console.set(ORDERING, FROM, "shop@evercart.example");
        Console.set(ORDERING, PORT, String.valueOf(mails.server.getPortAllocated()));
        Console.set(ORDERING, SECURITY, "none");
        Console.set(ORDERING, HOST, "127.0.0.1");
        return mails;
    }

    List<String> recipients() {
        return recipients;
    }

    @Override
    public void close() throws IOException {
        for (String key : List.of(HOST, SECURITY, PORT, FROM)) {
            Console.reset(ORDERING, key);
        }
        server.stop();
    }

    private final class Letter implements MessageHandler {
        private final List<String> to = new ArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {
            to.add(recipient);
        }

        @Override
        public String data(InputStream message) throws IOException {
            message.transferTo(OutputStream.nullOutputStream());
            recipients.addAll(to);
            return null;
        }

        @Override
        public void done() {}
    }
}
