package evercart.ordering.customer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The passwords of eight characters or more among the 30,000 that leaked most often, as zxcvbn lists them: what is tried first. Their
 * origin and licence stand beside the list.
 */
final class CommonPasswords {
    private static final String LIST = "common-passwords.txt";

    private final Set<String> passwords;

    CommonPasswords() {
        try (BufferedReader list = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            passwords = list.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whatever the case of its letters. */
    boolean has(String password) {
        return passwords.contains(password.toLowerCase(Locale.ROOT));
    }
}
