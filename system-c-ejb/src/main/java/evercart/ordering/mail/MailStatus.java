package evercart.ordering.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How many mails wait and who takes them, as it was when somebody last looked: looking is too dear for every health check. */
final class MailStatus {
    private final List<Outbox<?>> outboxes;
    private final Supplier<Optional<MailSettings>> settings;
    private volatile long waiting;
    private volatile String server = "not looked at yet";

    MailStatus(List<Outbox<?>> outboxes, Supplier<Optional<MailSettings>> settings) {
        this.outboxes = List.copyOf(outboxes);
        this.settings = settings;
    }

    void look() {
        server = configured();
        waiting = outboxes.stream().mapToLong(Outbox::waiting).sum();
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
