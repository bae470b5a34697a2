package evercart.ordering.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A mail that has to be sent, or how that ended. Its recipient is forgotten when nothing is left to do. */
@MappedSuperclass
public abstract class WaitingMail {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int LONGEST_TROUBLE = 500;

    @Id
    private String id;

    private String kind;
    private String recipient;
    private String language;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "due_at")
    private Instant dueAt;

    private int attempts;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String trouble;

    protected WaitingMail() {}

    WaitingMail(String kind, String recipient, String language, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.kind = kind;
        this.recipient = recipient;
        this.language = language;
        this.writtenAt = now;
        this.dueAt = now;
    }

    String id() {
        return id;
    }

    /** What it tells of. */
    String kind() {
        return kind;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Null when nothing is left to do. */
    String recipient() {
        return recipient;
    }

    Letter letter(String about, LetterText text) {
        return new Letter(id, about, recipient, language(), writtenAt, text);
    }

    /** One that differs from that of another attempt, so that no mail program takes it for a copy. */
    Letter freshLetter(String about, LetterText text) {
        return new Letter(id + "-" + attempts, about, recipient, language(), writtenAt, text);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** From now until it is due again it belongs to whoever called this; should the sender die, it goes on then. */
    void attempt(Instant now) {
        dueAt = now.plus(pauseAfter(attempts));
        attempts++;
    }

    void sent(Instant now) {
        sentAt = now;
        trouble = null;
        end();
    }

    /** It could not be sent this time. */
    void failed(String why) {
        trouble = why == null || why.length() <= LONGEST_TROUBLE ? why : why.substring(0, LONGEST_TROUBLE);
    }

    /** The mail server wants no mail for this address, now or later. */
    void refused(String why) {
        failed(why);
        end();
    }

    /** Nothing is left to do. */
    void end() {
        dueAt = null;
        recipient = null;
    }

    /** A minute, then twice as long each time, up to an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
