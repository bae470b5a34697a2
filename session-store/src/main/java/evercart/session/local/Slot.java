package evercart.session.local;

import java.util.ConcurrentModificationException;

/** One attribute in a node's copy: the bytes that the store has, and the object, which is made of them when somebody asks for it. */
final class Slot {
    private static final int ATTEMPTS = 50;

    final String name;
    private byte[] stored;
    private Object value;
    /** the store's newer value took its place while a request may still hold the object */
    private volatile boolean superseded;

    private Slot(String name, byte[] stored, Object value) {
        this.name = name;
        this.stored = stored;
        this.value = value;
    }

    static Slot loaded(String name, byte[] stored) {
        return new Slot(name, stored, null);
    }

    /** @param before the slot whose place it takes, or null */
    static Slot set(String name, Object value, Slot before) {
        return new Slot(name, before == null ? null : before.stored(), value);
    }

    synchronized Object value(ValueCodec codec) {
        if (value == null) {
            value = codec.decode(name, stored);
        }
        return value;
    }

    /** null when the store has none */
    synchronized byte[] stored() {
        return stored;
    }

    synchronized void storedAs(byte[] bytes) {
        stored = bytes;
    }

    /** the bytes to store, or null when the store has them already */
    byte[] changedBytes(ValueCodec codec) {
        Object current;
        byte[] known;
        synchronized (this) {
            current = value;
            known = stored;
        }
        return current == null ? null : steadyBytes(codec, current, known);
    }

    /** another request may be changing the object at this moment */
    private byte[] steadyBytes(ValueCodec codec, Object current, byte[] known) {
        for (int attempt = 1; ; attempt++) {
            try {
                return codec.encodeIfOther(name, current, known);
            } catch (ConcurrentModificationException changing) {
                if (attempt == ATTEMPTS) {
                    throw new UnstorableAttributeException(name, current.getClass(), changing);
                }
                Thread.yield();
            }
        }
    }

    boolean isSuperseded() {
        return superseded;
    }

    void supersede() {
        superseded = true;
    }

    void reinstate() {
        superseded = false;
    }
}
