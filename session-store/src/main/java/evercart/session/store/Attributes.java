package evercart.session.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a session contains, each attribute with the version that wrote or removed it. */
final class Attributes {
    private record Attribute(long version, byte[] value) {
        private boolean isAs(Attribute other) {
            return other != null && version == other.version && Arrays.equals(value, other.value);
        }
    }

    private final Map<String, Attribute> present = new HashMap<>();
    private final Map<String, Long> removals = new HashMap<>();

    Set<String> names() {
        return Set.copyOf(present.keySet());
    }

    Map<String, byte[]> writtenAfter(long version) {
        return present.entrySet().stream()
                .filter(entry -> entry.getValue().version > version)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().value));
    }

    /** 0 when never */
    long changedAt(String name) {
        Attribute attribute = present.get(name);
        return attribute != null ? attribute.version : removals.getOrDefault(name, 0L);
    }

    void write(String name, byte[] value, long version) {
        present.put(name, new Attribute(version, value));
        removals.remove(name);
    }

    void remove(String name, long version) {
        if (present.remove(name) != null) {
            removals.put(name, version);
        }
    }

    Attributes copy() {
        Attributes copy = new Attributes();
        copy.present.putAll(present);
        copy.removals.putAll(removals);
        return copy;
    }

    /** Takes over of older ones what is newer there. */
    void mergeWith(Attributes older) {
        Attributes before = copy();
        older.present.forEach((name, attribute) -> {
            if (attribute.version > before.changedAt(name)) {
                present.put(name, attribute);
                removals.remove(name);
            }
        });
        older.removals.forEach((name, at) -> {
            if (at > before.changedAt(name)) {
                present.remove(name);
                removals.put(name, at);
            }
        });
    }

    boolean areAs(Attributes other) {
        return present.keySet().equals(other.present.keySet())
                && present.keySet().stream().allMatch(name -> areAs(other, name));
    }

    boolean areAs(Attributes other, String name) {
        Attribute attribute = present.get(name);
        return attribute == null ? !other.present.containsKey(name) : attribute.isAs(other.present.get(name));
    }

    void countAsWritten(Predicate<String> which, long version) {
        present.replaceAll((name, attribute) -> which.test(name) ? new Attribute(version, attribute.value) : attribute);
        removals.replaceAll((name, at) -> which.test(name) ? version : at);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(removals.size());
        for (Map.Entry<String, Long> removal : removals.entrySet()) {
            out.writeUTF(removal.getKey());
            out.writeLong(removal.getValue());
        }
        out.writeInt(present.size());
        for (Map.Entry<String, Attribute> entry : present.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().version);
            out.writeInt(entry.getValue().value.length);
            out.write(entry.getValue().value);
        }
    }

    static Attributes readFrom(DataInput in) throws IOException {
        Attributes attributes = new Attributes();
        for (int left = in.readInt(); left > 0; left--) {
            attributes.removals.put(in.readUTF(), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            long version = in.readLong();
            byte[] value = new byte[in.readInt()];
            in.readFully(value);
            attributes.present.put(name, new Attribute(version, value));
        }
        return attributes;
    }
}
