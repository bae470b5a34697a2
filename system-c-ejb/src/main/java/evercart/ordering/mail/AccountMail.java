package evercart.ordering.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail about an account. */
@Entity
@Table(schema = "ordering", name = "account_mail")
public class AccountMail extends WaitingMail {
    static final String FORGOTTEN = "FORGOTTEN";
    static final String CHANGED = "CHANGED";

    @Column(name = "asked_for")
    private String askedFor;

    protected AccountMail() {}

    /** @param askedFor the hash of the address of which there is one such mail at most; null: there may be any number */
    AccountMail(String kind, String askedFor, String recipient, String language, Instant now) {
        super(kind, recipient, language, now);
        this.askedFor = askedFor;
    }
}
