package evercart.ordering.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail about another e-mail address of an account. */
@Entity
@Table(schema = "ordering", name = "email_mail")
public class EmailMail extends WaitingMail {
    static final String WANTED = "WANTED";
    static final String MOVED = "MOVED";

    @Column(name = "wish_id")
    private String wishId;

    protected EmailMail() {}

    private EmailMail(String kind, String wishId, String recipient, String language, Instant now) {
        super(kind, recipient, language, now);
        this.wishId = wishId;
    }

    /** To the address that somebody wants. */
    static EmailMail wanted(String wishId, String recipient, String language, Instant now) {
        return new EmailMail(WANTED, wishId, recipient, language, now);
    }

    /** To the address that was the account's. */
    static EmailMail moved(String recipient, String language, Instant now) {
        return new EmailMail(MOVED, null, recipient, language, now);
    }

    /** Null when it is about what is done. */
    String wishId() {
        return wishId;
    }
}
