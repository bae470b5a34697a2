package evercart.session.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts and numbers as Redis gets them. */
final class Texts {
    static final byte[] NONE = {};

    private Texts() {}

    /** @param text null is the same as nothing */
    static byte[] bytes(String text) {
        return text == null ? NONE : text.getBytes(UTF_8);
    }

    static byte[] bytes(long number) {
        return Long.toString(number).getBytes(UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
