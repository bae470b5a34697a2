package evercart.ordering.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail about an order that has to be sent, or how that ended. Its recipient is forgotten when nothing is left to do. */
@Entity
@Table(schema = "ordering", name = "order_mail")
public class OrderMail {
    static final String CONFIRMED = "CONFIRMED";
    static final String SHIPPED = "SHIPPED";
    static final String REFUNDED = "REFUNDED";

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int LONGEST_TROUBLE = 500;

    @Id
    private String id;

    @Column(name = "order_id")
    private String orderId;

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

    protected OrderMail() {}

    OrderMail(String orderId, String kind, String recipient, String language, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.orderId = orderId;
        this.kind = kind;
        this.recipient = recipient;
        this.language = language;
        this.writtenAt = now;
        this.dueAt = now;
    }

    String id() {
        return id;
    }

    String orderId() {
        return orderId;
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

    String language() {
        return language;
    }

    int attempts() {
        return attempts;
    }

    Instant dueAt() {
        return dueAt;
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

    private void end() {
        dueAt = null;
        recipient = null;
    }

    /** A minute, then twice as long each time, up to an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
