package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a password has to be (not one of {@link CommonPasswords}) and how it is kept: PBKDF2 with HMAC-SHA-512, a salt each and the 210,000 rounds that OWASP's password
 * storage cheat sheet asks for with this function. One hash or comparison costs 0.2 s of one core, 0.7 s in a JVM that is kept from
 * optimising (TieredStopAtLevel=1).
 */
final class Passwords {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    private final CommonPasswords common = new CommonPasswords();
    private final Pbkdf2PasswordHash hashing;
    private final String nobodysHash;

    Passwords(Pbkdf2PasswordHash hashing) {
        this.hashing = hashing;
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

    String hash(String password) {
        return hashing.generate(password.toCharArray());
    }

    /**
     * Takes the same time whether there is a hash to compare with or not, so that nobody learns from the clock who is registered.
     *
     * @param password null never matches
     */
    boolean match(String password, Optional<String> hash) {
        if (password == null || !isOfPossibleLength(password)) {
            return false;
        }
        boolean same = hashing.verify(password.toCharArray(), hash.orElse(nobodysHash));
        return same && hash.isPresent();
    }

    private static boolean isOfPossibleLength(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
