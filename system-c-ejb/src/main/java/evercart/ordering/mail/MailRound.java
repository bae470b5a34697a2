package evercart.ordering.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands what is due in the outboxes to the mail server. A mail is claimed before and marked as sent after it was handed over: a crash
 * between the two sends it a second time, never not at all.
 */
final class MailRound {
    private static final Logger LOG = System.getLogger(MailRound.class.getName());
    private static final int BATCH = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final List<Outbox<?>> outboxes;
    private final Supplier<Optional<MailSettings>> settings;
    private final MailCounts counts;
    private final Clock clock;
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    /**
     * @param outboxes the first one first
     * @param settings asked anew each time, so that a mail server may come while the node runs
     */
    MailRound(List<Outbox<?>> outboxes, Supplier<Optional<MailSettings>> settings, MailCounts counts, Clock clock) {
        this.outboxes = List.copyOf(outboxes);
        this.settings = settings;
        this.counts = counts;
        this.clock = clock;
    }

    /** Ends when nothing is due any more or the server is of no use, which then is left alone for a while. Never throws. */
    void sendDue() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            Optional<MailSettings> configured = settings.get();
            if (configured.isPresent()) {
                for (Outbox<?> outbox : outboxes) {
                    sendDue(outbox, configured.get());
                }
            }
        } catch (MessagingException | RuntimeException failure) {
            leaveAlone(failure);
        }
    }

    private void sendDue(Outbox<?> outbox, MailSettings server) throws MessagingException {
        List<String> due = outbox.due(BATCH);
        while (!due.isEmpty()) {
            try (SmtpServer smtp = new SmtpServer(server)) {
                for (String id : due) {
                    send(outbox, id, smtp);
                }
            }
            answers(server);
            due = due.size() == BATCH ? outbox.due(BATCH) : List.of();
        }
    }

    private void send(Outbox<?> outbox, String id, SmtpServer smtp) throws MessagingException {
        Optional<Letter> claimed = outbox.claim(id);
        if (claimed.isPresent()) {
            Letter letter = claimed.get();
            try {
                smtp.send(letter);
                outbox.sent(id);
                counts.sent();
            } catch (MessagingException | RuntimeException failure) {
                keep(outbox, id, letter, failure);
                if (!smtp.listens()) {
                    throw failure;
                }
            }
        }
    }

    private void keep(Outbox<?> outbox, String id, Letter letter, Exception failure) {
        if (isForGood(failure)) {
            LOG.log(Level.WARNING, "mail about {0}: waiting -> refused, {1}", letter.about(), failure.getMessage());
            outbox.refused(id, failure.getMessage());
            counts.refused();
        } else {
            LOG.log(Level.WARNING, "mail about {0} stays waiting: {1}", letter.about(), failure.toString());
            outbox.failed(id, failure.toString());
            counts.failed();
        }
    }

    /** The server refused the address, with a code that says not to ask again. */
    private static boolean isForGood(Exception failure) {
        return failure instanceof SendFailedException refusal
                && refusal.getInvalidAddresses() != null
                && refusal.getInvalidAddresses().length > 0;
    }

    private void answers(MailSettings server) {
        if (!pause.isZero()) {
            LOG.log(Level.INFO, "mail server {0}: no answer -> answers", server);
        }
        pause = Duration.ZERO;
    }

    private void leaveAlone(Exception failure) {
        if (pause.isZero()) {
            LOG.log(
                    Level.WARNING,
                    "mail server: answers -> no answer, the outbox keeps the mails: {0}",
                    failure.toString());
        }
        pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        notBefore = clock.instant().plus(pause);
    }
}
