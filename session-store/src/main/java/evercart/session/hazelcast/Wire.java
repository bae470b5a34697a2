package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How the values of the SPI travel between members. */
final class Wire {
    private Wire() {}

    static void write(ObjectDataOutput out, NewSession session) throws IOException {
        out.writeLong(session.created().toEpochMilli());
        out.writeLong(session.timeout().toMillis());
        write(out, session.attributes());
    }

    static NewSession readNewSession(ObjectDataInput in) throws IOException {
        return new NewSession(instant(in), duration(in), readValues(in));
    }

    static void write(ObjectDataOutput out, Change change) throws IOException {
        out.writeLong(change.known());
        write(out, change.written());
        write(out, change.removed());
        out.writeBoolean(change.timeout() != null);
        if (change.timeout() != null) {
            out.writeLong(change.timeout().toMillis());
        }
        out.writeString(change.finished());
        out.writeString(change.lock());
        out.writeBoolean(change.overwrites());
    }

    static Change readChange(ObjectDataInput in) throws IOException {
        return new Change(
                in.readLong(),
                readValues(in),
                readNames(in),
                in.readBoolean() ? duration(in) : null,
                in.readString(),
                in.readString(),
                in.readBoolean());
    }

    static void write(ObjectDataOutput out, Committed committed) throws IOException {
        out.writeByte(committed.outcome().ordinal());
        out.writeLong(committed.previous());
        out.writeLong(committed.version());
        out.writeInt(committed.conflicts());
    }

    static Committed readCommitted(ObjectDataInput in) throws IOException {
        return new Committed(Committed.Outcome.values()[in.readByte()], in.readLong(), in.readLong(), in.readInt());
    }

    static void write(ObjectDataOutput out, Loaded loaded) throws IOException {
        out.writeLong(loaded.version());
        out.writeLong(loaded.created().toEpochMilli());
        out.writeLong(loaded.lastAccess().toEpochMilli());
        out.writeLong(loaded.timeout().toMillis());
        out.writeBoolean(loaded.pending());
        out.writeLong(loaded.alone().toMillis());
        out.writeBoolean(loaded.isUnchanged());
        if (!loaded.isUnchanged()) {
            write(out, loaded.changed());
            write(out, loaded.names());
        }
    }

    static Loaded readLoaded(ObjectDataInput in) throws IOException {
        long version = in.readLong();
        Instant created = instant(in);
        Instant lastAccess = instant(in);
        Duration timeout = duration(in);
        boolean pending = in.readBoolean();
        Duration alone = duration(in);
        boolean unchanged = in.readBoolean();
        Map<String, byte[]> changed = unchanged ? Map.of() : readValues(in);
        Set<String> names = unchanged ? null : readNames(in);
        return new Loaded(version, changed, names, created, lastAccess, timeout, pending, alone);
    }

    static void write(ObjectDataOutput out, Ended ended) throws IOException {
        out.writeString(ended.id());
        out.writeLong(ended.created().toEpochMilli());
        out.writeLong(ended.lastAccess().toEpochMilli());
        out.writeLong(ended.timeout().toMillis());
        write(out, ended.attributes());
    }

    static Ended readEnded(ObjectDataInput in) throws IOException {
        return new Ended(in.readString(), instant(in), instant(in), duration(in), readValues(in));
    }

    private static void write(ObjectDataOutput out, Map<String, byte[]> values) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<String, byte[]> value : values.entrySet()) {
            out.writeString(value.getKey());
            out.writeByteArray(value.getValue());
        }
    }

    private static Map<String, byte[]> readValues(ObjectDataInput in) throws IOException {
        Map<String, byte[]> values = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readString(), in.readByteArray());
        }
        return values;
    }

    private static void write(ObjectDataOutput out, Collection<String> names) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            out.writeString(name);
        }
    }

    private static Set<String> readNames(ObjectDataInput in) throws IOException {
        Set<String> names = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(in.readString());
        }
        return names;
    }

    private static Instant instant(ObjectDataInput in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }

    private static Duration duration(ObjectDataInput in) throws IOException {
        return Duration.ofMillis(in.readLong());
    }
}
