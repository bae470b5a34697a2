package evercart.api.staff;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Says for a short time that somebody is staff, signed by system C, which has seen the password. The storefront carries it and can
 * neither make nor change one; systems B and C believe it and nothing else about who works for the shop.
 */
public final class StaffPass implements Serializable {
    /** How long one is good for: who does nothing for so long has to log in again. */
    public static final Duration TERM = Duration.ofMinutes(30);
    /** How often it can be renewed: nobody works for longer without the password being asked once more. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final String ALGORITHM = "Ed25519";
    private static final long serialVersionUID = 1L;

    private final String customerId;
    private final String email;
    private final long loggedInAtMillis;
    private final long issuedAtMillis;
    private final byte[] signature;

    /** @param signature of {@link #signedText} */
    public StaffPass(String customerId, String email, Instant loggedInAt, Instant issuedAt, byte[] signature) {
        this.customerId = Objects.requireNonNull(customerId, "customerId");
        this.email = Objects.requireNonNull(email, "email");
        this.loggedInAtMillis = loggedInAt.toEpochMilli();
        this.issuedAtMillis = issuedAt.toEpochMilli();
        this.signature = signature.clone();
    }

    /** What is signed. A text of one pass is no text of another: an id and an e-mail address have no line ends. */
    public static byte[] signedText(String customerId, String email, Instant loggedInAt, Instant issuedAt) {
        return String.join(
                        "\n",
                        "evercart staff",
                        customerId,
                        email,
                        String.valueOf(loggedInAt.toEpochMilli()),
                        String.valueOf(issuedAt.toEpochMilli()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this key signed it, whatever the time. */
    public boolean isSignedBy(PublicKey key) {
        if (customerId == null || email == null || signature == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signedText(customerId, email, getLoggedInAt(), getIssuedAt()));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** Whether it is good at this moment, whoever signed it. */
    public boolean isGoodAt(Instant now) {
        return now.isBefore(getIssuedAt().plus(TERM))
                && now.isBefore(getLoggedInAt().plus(LONGEST));
    }

    public String getCustomerId() {
        return customerId;
    }

    public String getEmail() {
        return email;
    }

    public Instant getLoggedInAt() {
        return Instant.ofEpochMilli(loggedInAtMillis);
    }

    public Instant getIssuedAt() {
        return Instant.ofEpochMilli(issuedAtMillis);
    }
}
