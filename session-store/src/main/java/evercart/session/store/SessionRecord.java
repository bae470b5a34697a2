package evercart.session.store;

import evercart.session.store.Committed.Outcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One session in a store that keeps Java objects, and the rules of its change. Times are milliseconds of the store's clock. Not safe for
 * use by several threads: the store lets one step at a time touch a record.
 */
public final class SessionRecord {
    private static final int MARKS = 16;

    private final Attributes attributes;
    private final Deque<String> finished = new ArrayDeque<>();
    private long version = 1;
    private long created;
    private long lastAccess;
    private long timeout;
    private String lockToken = "";
    private long lockedUntil;
    private long claimedUntil;

    private SessionRecord(Attributes attributes) {
        this.attributes = attributes;
    }

    public SessionRecord(NewSession session, long now) {
        this(new Attributes());
        created = session.created().toEpochMilli();
        timeout = session.timeout().toMillis();
        lastAccess = now;
        session.attributes().forEach((name, value) -> attributes.write(name, value, version));
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
                unchanged ? Map.of() : attributes.writtenAfter(basis),
                unchanged ? null : attributes.names(),
                Instant.ofEpochMilli(created),
                Instant.ofEpochMilli(lastAccess),
                Duration.ofMillis(timeout),
                awaited != null && !finished.contains(awaited),
                Duration.ZERO);
    }

    /** What would become of the change; nothing is changed yet. */
    public Committed judge(Change change, long now) {
        if (change.lock() != null && !(change.lock().equals(lockToken) && now < lockedUntil)) {
            return Committed.refused(Outcome.LOCK_LOST, 0);
        }
        int conflicts = (int) Stream.concat(change.written().keySet().stream(), change.removed().stream())
                .filter(name -> attributes.changedAt(name) > change.known())
                .count();
        return conflicts > 0 && !change.overwrites()
                ? Committed.refused(Outcome.CONFLICT, conflicts)
                : Committed.done(version, version + 1, conflicts);
    }

    /** Applies a change that was judged to be done; counts as an access. */
    public void apply(Change change, long newVersion, long now) {
        version = newVersion;
        change.removed().forEach(name -> attributes.remove(name, version));
        change.written().forEach((name, value) -> attributes.write(name, value, version));
        if (change.timeout() != null) {
            timeout = change.timeout().toMillis();
        }
        if (change.finished() != null) {
            finish(change.finished());
        }
        access(now);
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
                attributes.writtenAfter(0));
    }

    /**
     * What was done in two halves of a cluster that could not see each other: of each attribute the newer one. What differed counts as
     * written by the merge, since a version that both halves have given does not tell which of the two a node knows.
     */
    public SessionRecord mergedWith(SessionRecord other) {
        SessionRecord newer = version >= other.version ? this : other;
        SessionRecord older = newer == this ? other : this;
        SessionRecord merged = newer.copy();
        merged.attributes.mergeWith(older.attributes);
        older.finished.stream().filter(mark -> !newer.finished.contains(mark)).forEach(merged::finish);
        merged.access(older.lastAccess);
        if (!attributes.areAs(other.attributes)) {
            merged.version = newer.version + 1;
            merged.attributes.countAsWritten(name -> !attributes.areAs(other.attributes, name), merged.version);
        }
        return merged;
    }

    public SessionRecord copy() {
        SessionRecord copy = new SessionRecord(attributes.copy());
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
        attributes.writeTo(out);
    }

    public static SessionRecord readFrom(DataInput in) throws IOException {
        long[] numbers = new long[6];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.readLong();
        }
        String lockToken = in.readUTF();
        Deque<String> finished = new ArrayDeque<>();
        for (int left = in.readInt(); left > 0; left--) {
            finished.addLast(in.readUTF());
        }
        SessionRecord record = new SessionRecord(Attributes.readFrom(in));
        record.finished.addAll(finished);
        record.lockToken = lockToken;
        record.version = numbers[0];
        record.created = numbers[1];
        record.lastAccess = numbers[2];
        record.timeout = numbers[3];
        record.lockedUntil = numbers[4];
        record.claimedUntil = numbers[5];
        return record;
    }
}
