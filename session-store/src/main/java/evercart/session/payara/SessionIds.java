package evercart.session.payara;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ids of sessions: 192 random bits, and what cannot be one. */
final class SessionIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final int BYTES = 24;
    private static final int TRIES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionIds() {}

    /** Cookies are the client's: what is no id is not even asked for. */
    static boolean isPossible(String id) {
        return ID.matcher(id).matches();
    }

    /** A new id; of some, one that is preferred. */
    static String next(Predicate<String> preferred) {
        String id = random();
        for (int tries = 1; tries < TRIES && !preferred.test(id); tries++) {
            id = random();
        }
        return id;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
