package evercart.catalog;

import evercart.api.staff.NotStaffException;
import evercart.api.staff.StaffAccess;
import evercart.api.staff.StaffPass;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Believes a pass that system C has signed and whose time is not over. The key comes from C itself, once; it is asked for again when
 * a signature does not fit, in case C has a new one, but not more often than twice a minute.
 */
final class StaffGate {
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);

    private final StaffAccess access;
    private final Clock clock;
    private volatile PublicKey key;
    private volatile Instant askedAt = Instant.MIN;

    StaffGate(StaffAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * @return who it is, for the history
     * @throws NotStaffException when the pass is no good
     */
    String check(StaffPass pass) {
        if (pass == null || !pass.isGoodAt(clock.instant()) || !isSigned(pass)) {
            throw new NotStaffException();
        }
        return pass.getEmail();
    }

    private boolean isSigned(StaffPass pass) {
        PublicKey known = key;
        if (known != null && pass.isSignedBy(known)) {
            return true;
        }
        Instant now = clock.instant();
        if (known != null && now.isBefore(askedAt.plus(BETWEEN_KEYS))) {
            return false;
        }
        PublicKey asked = ask();
        key = asked;
        askedAt = now;
        return pass.isSignedBy(asked);
    }

    private PublicKey ask() {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(access.publicKey()));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("system C told a key that is none", damaged);
        }
    }
}
