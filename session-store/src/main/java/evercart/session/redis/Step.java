package evercart.session.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What the server does in one go: a script each, with its first lines from the files that several share. */
enum Step {
    CREATE(3, false, "session", "timely", "living", "create"),
    LOAD(2, true, "session", "home", "load"),
    COMMIT(2, false, "session", "timely", "living", "home", "commit"),
    REMOVE(3, false, "session", "living", "home", "remove"),
    RENAME(5, false, "session", "timely", "living", "home", "rename"),
    LOCK(1, true, "session", "timely", "living", "lock"),
    UNLOCK(1, true, "session", "living", "unlock"),
    CLAIM(1, true, "session", "timely", "claim");

    private final boolean repeatable;
    private final boolean timely;
    private final byte[] keys;
    private final byte[] script;
    private final byte[] digest;

    Step(int keys, boolean repeatable, String... files) {
        this.keys = String.valueOf(keys).getBytes(US_ASCII);
        this.repeatable = repeatable;
        timely = List.of(files).contains("timely");
        script = String.join("", Arrays.stream(files).map(Step::read).toList()).getBytes(US_ASCII);
        digest = sha1(script);
    }

    /** Whether taking it twice is the same as once for everybody. */
    boolean isRepeatable() {
        return repeatable;
    }

    /**
     * Whether it is refused, as LATE, once nobody waits for it any more. What ends something is not: a logout must not be forgotten, and a
     * lock that nobody needs be freed.
     */
    boolean isTimely() {
        return timely;
    }

    byte[] keys() {
        return keys;
    }

    byte[] script() {
        return script;
    }

    byte[] digest() {
        return digest;
    }

    private static String read(String file) {
        try (InputStream in = Step.class.getResourceAsStream(file + ".lua")) {
            return new String(in.readAllBytes(), US_ASCII);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] sha1(byte[] script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(script);
            return HexFormat.of().formatHex(digest).getBytes(US_ASCII);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
