package evercart.ordering.customer;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in the link of a letter: 32 random bytes, of which only the hash is kept. */
final class LetterToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]{43}");

    private LetterToken() {}

    static String invented() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** By which it is found again; nothing when it cannot be one. @param token may be anything */
    static Optional<String> hash(String token) {
        return Optional.ofNullable(token)
                .filter(text -> SYNTAX.matcher(text).matches())
                .map(Hash::of);
    }
}
