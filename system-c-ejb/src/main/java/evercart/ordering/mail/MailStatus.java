package evercart.ordering.mail;

import java.util.Optional;
import java.util.function.Supplier;

/** How many mails wait and who takes them, as it was when somebody last looked: looking is too dear for every health check. */
final class MailStatus {
    private final Outbox outbox;
    private final Supplier<Optional<MailSettings>> settings;
    private volatile long waiting;
    private volatile String server = "not looked at yet";

    MailStatus(Outbox outbox, Supplier<Optional<MailSettings>> settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    void look() {
        server = configured();
        waiting = outbox.waiting();
    }

    long waiting() {
        return waiting;
    }

    /** Or why there is none. */
    String server() {
        return server;
    }

    private String configured() {
        try {
            return settings.get().map(MailSettings::toString).orElse("none configured");
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
    }
}
