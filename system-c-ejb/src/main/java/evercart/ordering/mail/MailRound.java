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
 * Hands what is due in the outbox to the mail server. A mail is claimed before and marked as sent after it was handed over: a crash
 * between the two sends it a second time, never not at all.
 */
final class MailRound {
    private static final Logger LOG = System.getLogger(MailRound.class.getName());
    private static final int BATCH = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Supplier<Optional<MailSettings>> settings;
    private final MailCounts counts;
    private final Clock clock;
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.MIN;

    /** @param settings asked anew each time, so that a mail server may come while the node runs */
    MailRound(Outbox outbox, Supplier<Optional<MailSettings>> settings, MailCounts counts, Clock clock) {
        this.outbox = outbox;
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
                sendDue(configured.get());
            }
        } catch (MessagingException | RuntimeException failure) {
            leaveAlone(failure);
        }
    }

    private void sendDue(MailSettings server) throws MessagingException {
        List<String> due = outbox.due(BATCH);
        while (!due.isEmpty()) {
            try (SmtpServer smtp = new SmtpServer(server)) {
                for (String id : due) {
                    send(id, smtp);
                }
            }
            answers(server);
            due = due.size() == BATCH ? outbox.due(BATCH) : List.of();
        }
    }

    private void send(String id, SmtpServer smtp) throws MessagingException {
        Optional<Letter> claimed = outbox.claim(id);
        if (claimed.isPresent()) {
            Letter letter = claimed.get();
            try {
                smtp.send(letter, new LetterText(letter));
                outbox.sent(id);
                counts.sent();
            } catch (MessagingException | RuntimeException failure) {
                keep(letter, failure);
                if (!smtp.listens()) {
                    throw failure;
                }
            }
        }
    }

    private void keep(Letter letter, Exception failure) {
        String order = letter.order().getId();
        if (isForGood(failure)) {
            LOG.log(Level.WARNING, "mail about order {0}: waiting -> refused, {1}", order, failure.getMessage());
            outbox.refused(letter.id(), failure.getMessage());
            counts.refused();
        } else {
            LOG.log(Level.WARNING, "mail about order {0} stays waiting: {1}", order, failure.toString());
            outbox.failed(letter.id(), failure.toString());
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
