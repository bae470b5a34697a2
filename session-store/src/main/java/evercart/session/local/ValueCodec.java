package evercart.session.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Attribute values as bytes: a first byte tells the kind. What is common and simple needs no Java serialization. */
public final class ValueCodec {
    private static final byte OBJECT = 0;
    private static final byte TEXT = 1;
    private static final byte BYTES = 2;
    private static final byte INTEGER = 3;
    private static final byte LONG = 4;
    private static final byte BOOLEAN = 5;

    private final ObjectCodec objects;

    public ValueCodec(ObjectCodec objects) {
        this.objects = objects;
    }

    /** @throws UnstorableAttributeException when the value cannot be serialised */
    byte[] encode(String name, Object value) {
        if (value instanceof String text && isWellFormed(text)) {
            return tagged(TEXT, text.getBytes(UTF_8));
        } else if (value instanceof byte[] bytes) {
            return tagged(BYTES, bytes);
        } else if (value instanceof Integer number) {
            return ByteBuffer.allocate(5).put(INTEGER).putInt(number).array();
        } else if (value instanceof Long number) {
            return ByteBuffer.allocate(9).put(LONG).putLong(number).array();
        } else if (value instanceof Boolean truth) {
            return new byte[] {BOOLEAN, (byte) (truth ? 1 : 0)};
        }
        try {
            return tagged(OBJECT, objects.encode(value));
        } catch (IOException failure) {
            throw new UnstorableAttributeException(name, value.getClass(), failure);
        }
    }

    /** @throws UnstorableAttributeException when the bytes cannot be read, or hold what must not be deserialised */
    Object decode(String name, byte[] stored) {
        return switch (stored[0]) {
            case TEXT -> new String(stored, 1, stored.length - 1, UTF_8);
            case BYTES -> Arrays.copyOfRange(stored, 1, stored.length);
            case INTEGER -> ByteBuffer.wrap(stored, 1, 4).getInt();
            case LONG -> ByteBuffer.wrap(stored, 1, 8).getLong();
            case BOOLEAN -> stored[1] == 1;
            default -> decodeObject(name, stored);
        };
    }

    private Object decodeObject(String name, byte[] stored) {
        try {
            return objects.decode(Arrays.copyOfRange(stored, 1, stored.length));
        } catch (IOException | ClassNotFoundException failure) {
            throw new UnstorableAttributeException(name, failure);
        }
    }

    /** The value's bytes, or null when the given ones, which may be null, are just these. */
    byte[] encodeIfOther(String name, Object value, byte[] stored) {
        if (value instanceof byte[] bytes && stored != null && isStoredAs(bytes, stored)) {
            return null;
        }
        byte[] encoded = encode(name, value);
        return Arrays.equals(encoded, stored) || stored != null && saysTheSame(name, encoded, stored) ? null : encoded;
    }

    /**
     * Whether this node would write the stored value with these very bytes: another version of the application may have written it with fields
     * that this one does not know, and they must not be lost because somebody looked.
     */
    private boolean saysTheSame(String name, byte[] encoded, byte[] stored) {
        if (encoded[0] != OBJECT || stored[0] != OBJECT) {
            return false;
        }
        try {
            return Arrays.equals(encoded, encode(name, decode(name, stored)));
        } catch (UnstorableAttributeException unreadable) {
            return false;
        }
    }

    private static boolean isStoredAs(byte[] bytes, byte[] stored) {
        return stored[0] == BYTES && Arrays.equals(stored, 1, stored.length, bytes, 0, bytes.length);
    }

    private static byte[] tagged(byte tag, byte[] content) {
        byte[] tagged = new byte[content.length + 1];
        tagged[0] = tag;
        System.arraycopy(content, 0, tagged, 1, content.length);
        return tagged;
    }

    /** half of a surrogate pair alone has no UTF-8 */
    private static boolean isWellFormed(String text) {
        return text.chars().noneMatch(character -> Character.isSurrogate((char) character));
    }
}
