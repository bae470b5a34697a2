package evercart.ordering.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The address that a customer wants instead of the one of now, until a letter that went there is answered. */
@Entity
@Table(schema = "ordering", name = "email_wish")
public class EmailWish {
    public static final Duration LIFE = Duration.ofMinutes(30);

    @Id
    private String id;

    @Column(name = "customer_id")
    private String customerId;

    private String email;
    private int credentials;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean granted;

    protected EmailWish() {}

    EmailWish(CustomerAccount customer, EmailAddress wanted, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.customerId = customer.id();
        this.email = wanted.value();
        this.credentials = customer.credentials();
        this.askedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    String id() {
        return id;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    /** The same wish again within this time is an impatient customer's, or a call that was repeated. */
    boolean isRepeatedBy(EmailWish other, Duration within) {
        return email.equals(other.email)
                && credentials == other.credentials
                && !granted
                && askedAt.isAfter(other.askedAt.minus(within));
    }

    /** Its password was not changed since, and it does not work for the shop by now. */
    boolean isStillOf(CustomerAccount customer) {
        return credentials == customer.credentials() && !customer.isStaff();
    }

    /** Good once and for half an hour. */
    String issue(Instant now) {
        String token = LetterToken.invented();
        tokenHash = LetterToken.hash(token).orElseThrow();
        expiresAt = now.plus(LIFE);
        return token;
    }

    boolean isGranted() {
        return granted;
    }

    void grant() {
        granted = true;
    }

    String customerId() {
        return customerId;
    }

    boolean isOpen(Instant now) {
        return !granted && expiresAt.isAfter(now);
    }
}
