package evercart.storefront.api;

import java.util.regex.Pattern;

/** The name that a client gives to one request, so that sending it again does no more than sending it once. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private IdempotencyKey() {}

    static String check(String key) {
        if (key == null || !PRINTABLE.matcher(key).matches()) {
            throw new BadRequest(
                    HEADER, "this header is needed, with 1 to 100 printable ASCII characters and no spaces");
        }
        return key;
    }
}
