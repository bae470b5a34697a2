package evercart.session.redis;

import static evercart.session.redis.Texts.bytes;

import java.util.Arrays;

/** The keys of one application. The package's description has their layout. */
final class Keys {
    private final byte[] prefix;
    private final byte[] ends;
    private final byte[] session;
    private final byte[] dead;

    Keys(String prefix) {
        this.prefix = bytes(prefix);
        ends = bytes(prefix + ":ends");
        session = bytes(prefix + ":s:");
        dead = bytes(prefix + ":dead:");
    }

    byte[] prefix() {
        return prefix;
    }

    byte[] ends() {
        return ends;
    }

    byte[] session(byte[] id) {
        return joined(session, id);
    }

    byte[] dead(byte[] id) {
        return joined(dead, id);
    }

    private static byte[] joined(byte[] family, byte[] id) {
        byte[] key = Arrays.copyOf(family, family.length + id.length);
        System.arraycopy(id, 0, key, family.length, id.length);
        return key;
    }
}
