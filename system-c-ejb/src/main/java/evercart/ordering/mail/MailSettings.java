package evercart.ordering.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mail server that takes the shop's mails.
 *
 * @param user null: none is asked for
 * @param password null: none is asked for
 */
record MailSettings(String host, int port, Security security, String user, String password, InternetAddress from) {
    private static final String PREFIX = "evercart.mail.";
    private static final int HIGHEST_PORT = 65_535;

    enum Security {
        /** Only for a server on the same machine. */
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * @param configured looks a key up
     * @return nothing when no mail server is configured
     * @throws IllegalArgumentException naming the key at fault
     */
    static Optional<MailSettings> from(Function<String, Optional<String>> configured) {
        Function<String, Optional<String>> keys =
                key -> configured.apply(PREFIX + key).map(String::strip).filter(text -> !text.isEmpty());
        return keys.apply("smtp.host")
                .map(host -> new MailSettings(
                        host,
                        port(keys.apply("smtp.port").orElse("587")),
                        security(keys.apply("smtp.security").orElse("starttls")),
                        keys.apply("smtp.user").orElse(null),
                        keys.apply("smtp.password").orElse(null),
                        sender(keys.apply("from").orElse(""))));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException noNumber) {
            throw wrong("smtp.port", "must be a port, not " + text);
        }
        throw wrong("smtp.port", "must be a port, not " + text);
    }

    private static Security security(String text) {
        try {
            return Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw wrong("smtp.security", "must be none, starttls or tls, not " + text);
        }
    }

    private static InternetAddress sender(String text) {
        try {
            InternetAddress sender = new InternetAddress(text, true);
            sender.validate();
            return sender;
        } catch (AddressException noAddress) {
            throw wrong("from", "must be an e-mail address, not '" + text + "'");
        }
    }

    private static IllegalArgumentException wrong(String key, String rule) {
        return new IllegalArgumentException(PREFIX + key + " " + rule);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
