package evercart.session.store;

import evercart.session.store.Committed.Outcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One session in a store that keeps Java objects, and the rules of its change. Times are milliseconds of the store's clock. Not safe for
 * use by several threads: the store lets one step at a time touch a record.
 */
public final class SessionRecord {
    private static final int MARKS = 16;

    private record Attribute(long version, byte[] value) {
        private boolean isAs(Attribute other) {
            return other != null && version == other.version && Arrays.equals(value, other.value);
        }
    }

    private final Map<String, Attribute> attributes = new HashMap<>();
    private final Map<String, Long> removals = new HashMap<>();
    private final Deque<String> finished = new ArrayDeque<>();
    private long version = 1;
    private long created;
    private long lastAccess;
    private long timeout;
    private String lockToken = "";
    private long lockedUntil;
    private long claimedUntil;

    private SessionRecord() {}

    public SessionRecord(NewSession session, long now) {
        created = session.created().toEpochMilli();
        timeout = session.timeout().toMillis();
        lastAccess = now;
        session.attributes().forEach((name, value) -> attributes.put(name, new Attribute(version, value)));
    }

    public boolean isOver(long now) {
        return timeout > 0 && now >= end();
    }

    /** When it is over if nobody comes; {@link Long#MAX_VALUE} when never. */
    public long end() {
        return timeout > 0 ? lastAccess + timeout + AccessRecord.grain(timeout) : Long.MAX_VALUE;
    }

    public long version() {
        return version;
    }

    /** Whether an access now is worth recording. */
    public boolean accessCounts(long now) {
        return timeout > 0 && now - lastAccess > AccessRecord.grain(timeout);
    }

    /** Whether it lives long enough that accesses within a {@link Home#LENGTH} need not be told one by one. */
    public boolean maySpareAccesses() {
        return timeout <= 0 || AccessRecord.grain(timeout) >= Home.LENGTH.toMillis();
    }

    public void access(long now) {
        lastAccess = Math.max(lastAccess, now);
    }

    public Loaded read(long known, String awaited) {
        boolean unchanged = known == version;
        long basis = known > version ? 0 : known;
        return new Loaded(
                version,
                unchanged ? Map.of() : writtenAfter(basis),
                unchanged ? null : Set.copyOf(attributes.keySet()),
                Instant.ofEpochMilli(created),
                Instant.ofEpochMilli(lastAccess),
                Duration.ofMillis(timeout),
                awaited != null && !finished.contains(awaited),
                Duration.ZERO);
    }

    private Map<String, byte[]> writtenAfter(long known) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getValue().version > known)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().value));
    }

    /** What would become of the change; nothing is changed yet. */
    public Committed judge(Change change, long now) {
        if (change.lock() != null && !(change.lock().equals(lockToken) && now < lockedUntil)) {
            return Committed.refused(Outcome.LOCK_LOST, 0);
        }
        int conflicts = (int) Stream.concat(change.written().keySet().stream(), change.removed().stream())
                .filter(name -> changedAt(name) > change.known())
                .count();
        return conflicts > 0 && !change.overwrites()
                ? Committed.refused(Outcome.CONFLICT, conflicts)
                : Committed.done(version, version + 1, conflicts);
    }

    private long changedAt(String name) {
        Attribute attribute = attributes.get(name);
        return attribute != null ? attribute.version : removals.getOrDefault(name, 0L);
    }

    /** Applies a change that was judged to be done; counts as an access. */
    public void apply(Change change, long newVersion, long now) {
        version = newVersion;
        change.removed().forEach(this::remove);
        change.written().forEach(this::write);
        if (change.timeout() != null) {
            timeout = change.timeout().toMillis();
        }
        if (change.finished() != null) {
            finish(change.finished());
        }
        access(now);
    }

    private void remove(String name) {
        if (attributes.remove(name) != null) {
            removals.put(name, version);
        }
    }

    private void write(String name, byte[] value) {
        attributes.put(name, new Attribute(version, value));
        removals.remove(name);
    }

    private void finish(String mark) {
        finished.addLast(mark);
        if (finished.size() > MARKS) {
            finished.removeFirst();
        }
    }

    /** Whether the token may have the lock now. */
    public boolean mayLock(String token, long now) {
        return now >= lockedUntil || token.equals(lockToken);
    }

    public void lock(String token, long until) {
        lockToken = token;
        lockedUntil = until;
    }

    public boolean isLockedBy(String token) {
        return token.equals(lockToken);
    }

    public void unlock() {
        lock("", 0);
    }

    /** Whether it is over and nobody has claimed it to tell its application. */
    public boolean mayClaim(long now) {
        return isOver(now) && now >= claimedUntil;
    }

    public void claim(long until) {
        claimedUntil = until;
    }

    public Ended ended(String id) {
        return new Ended(
                id,
                Instant.ofEpochMilli(created),
                Instant.ofEpochMilli(lastAccess),
                Duration.ofMillis(timeout),
                writtenAfter(0));
    }

    /**
     * What was done in two halves of a cluster that could not see each other: of each attribute the newer one. What differed counts as
     * written by the merge, since a version that both halves have given does not tell which of the two a node knows.
     */
    public SessionRecord mergedWith(SessionRecord other) {
        SessionRecord newer = version >= other.version ? this : other;
        SessionRecord older = newer == this ? other : this;
        SessionRecord merged = newer.copy();
        older.attributes.forEach((name, attribute) -> {
            if (attribute.version > newer.changedAt(name)) {
                merged.attributes.put(name, attribute);
                merged.removals.remove(name);
            }
        });
        older.removals.forEach((name, at) -> {
            if (at > newer.changedAt(name)) {
                merged.attributes.remove(name);
                merged.removals.put(name, at);
            }
        });
        older.finished.stream().filter(mark -> !newer.finished.contains(mark)).forEach(merged::finish);
        merged.access(older.lastAccess);
        if (!isAs(other)) {
            merged.version = newer.version + 1;
            merged.countAsWritten(name -> !isAs(other, name));
        }
        return merged;
    }

    private boolean isAs(SessionRecord other) {
        return attributes.keySet().equals(other.attributes.keySet())
                && attributes.keySet().stream().allMatch(name -> isAs(other, name));
    }

    private boolean isAs(SessionRecord other, String name) {
        Attribute attribute = attributes.get(name);
        return attribute == null ? !other.attributes.containsKey(name) : attribute.isAs(other.attributes.get(name));
    }

    private void countAsWritten(Predicate<String> which) {
        attributes.replaceAll(
                (name, attribute) -> which.test(name) ? new Attribute(version, attribute.value) : attribute);
        removals.replaceAll((name, at) -> which.test(name) ? version : at);
    }

    public SessionRecord copy() {
        SessionRecord copy = new SessionRecord();
        copy.attributes.putAll(attributes);
        copy.removals.putAll(removals);
        copy.finished.addAll(finished);
        copy.version = version;
        copy.created = created;
        copy.lastAccess = lastAccess;
        copy.timeout = timeout;
        copy.lockToken = lockToken;
        copy.lockedUntil = lockedUntil;
        copy.claimedUntil = claimedUntil;
        return copy;
    }

    public void writeTo(DataOutput out) throws IOException {
        for (long number : new long[] {version, created, lastAccess, timeout, lockedUntil, claimedUntil}) {
            out.writeLong(number);
        }
        out.writeUTF(lockToken);
        out.writeInt(finished.size());
        for (String mark : finished) {
            out.writeUTF(mark);
        }
        out.writeInt(removals.size());
        for (Map.Entry<String, Long> removal : removals.entrySet()) {
            out.writeUTF(removal.getKey());
            out.writeLong(removal.getValue());
        }
        out.writeInt(attributes.size());
        for (Map.Entry<String, Attribute> entry : attributes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue().version);
            out.writeInt(entry.getValue().value.length);
            out.write(entry.getValue().value);
        }
    }

    public static SessionRecord readFrom(DataInput in) throws IOException {
        SessionRecord record = new SessionRecord();
        record.version = in.readLong();
        record.created = in.readLong();
        record.lastAccess = in.readLong();
        record.timeout = in.readLong();
        record.lockedUntil = in.readLong();
        record.claimedUntil = in.readLong();
        record.lockToken = in.readUTF();
        for (int left = in.readInt(); left > 0; left--) {
            record.finished.addLast(in.readUTF());
        }
        for (int left = in.readInt(); left > 0; left--) {
            record.removals.put(in.readUTF(), in.readLong());
        }
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            long version = in.readLong();
            byte[] value = new byte[in.readInt()];
            in.readFully(value);
            record.attributes.put(name, new Attribute(version, value));
        }
        return record;
    }
}
