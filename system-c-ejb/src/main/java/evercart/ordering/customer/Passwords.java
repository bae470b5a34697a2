package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import evercart.api.ordering.AccountsBusyException;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What a password has to be (not one of {@link CommonPasswords}) and how it is kept: PBKDF2 with HMAC-SHA-512, a salt each and the 210,000 rounds that OWASP's password
 * storage cheat sheet asks for with this function. One hash or comparison costs 0.2 s of one core, 0.7 s in a JVM that is kept from
 * optimising (TieredStopAtLevel=1); so no more are made at once than there are processors, and whoever would have to wait for longer
 * than callers do is refused before the work is done in vain.
 */
final class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    /** less than the three seconds after which a caller gives up */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final CommonPasswords common = new CommonPasswords();
    private final Pbkdf2PasswordHash hashing;
    private final Semaphore processors;
    private final Duration longestWait;
    private final String nobodysHash;

    Passwords(Pbkdf2PasswordHash hashing) {
        this(hashing, Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
    }

    Passwords(Pbkdf2PasswordHash hashing, int atOnce, Duration longestWait) {
        this.hashing = hashing;
        this.processors = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
        hashing.initialize(PARAMETERS);
        nobodysHash = hash(UUID.randomUUID().toString());
    }

    /** @throws InvalidInputException naming {@code password} */
    void check(String password) {
        if (password == null || !isOfPossibleLength(password)) {
            throw new InvalidInputException(
                    "password", "must have between " + SHORTEST + " and " + LONGEST + " characters");
        }
        if (common.has(password)) {
            throw new InvalidInputException("password", "must not be one that is known from leaks");
        }
    }

    /** @throws AccountsBusyException when too many wait already */
    String hash(String password) {
        return inTurn(() -> hashing.generate(password.toCharArray()));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!processors.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AccountsBusyException();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AccountsBusyException();
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /**
     * Takes the same time whether there is a hash to compare with or not, so that nobody learns from the clock who is registered.
     *
     * @param password null never matches
     * @throws AccountsBusyException when too many wait already
     */
    boolean match(String password, Optional<String> hash) {
        if (password == null || !isOfPossibleLength(password)) {
            return false;
        }
        boolean same = inTurn(() -> hashing.verify(password.toCharArray(), hash.orElse(nobodysHash)));
        return same && hash.isPresent();
    }

    private static boolean isOfPossibleLength(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
