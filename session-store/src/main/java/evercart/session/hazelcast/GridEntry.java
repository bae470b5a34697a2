package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import evercart.session.store.Home;
import evercart.session.store.SessionRecord;
import java.io.IOException;
import java.time.Duration;

/** What the grid keeps under one id: a living session, or the tombstone of a dead one. Times are milliseconds of the cluster's clock. */
final class GridEntry implements DataSerializable {
    static final long TOMBSTONE = Duration.ofMinutes(10).toMillis();
    private static final long LAST_RESORT = Duration.ofHours(1).toMillis();

    /** null in a tombstone */
    private SessionRecord session;
    /** the mark of the step that put this entry here */
    private long origin;
    /** of a tombstone: the id that its session has now, or null */
    private String newId;
    /** of a tombstone: when it may go */
    private long until;
    /** the mark of the rename that is under way, until its deadline */
    private long moving;

    private long movingUntil;
    /** put here by a rename that is not known to have ended well: kept as long as a tombstone, unless somebody comes */
    private boolean arriving;
    /** by this member's own clock; null when nobody wanted to stay */
    private Home home;

    private final RecentCommits commits = new RecentCommits();

    public GridEntry() {}

    static GridEntry living(SessionRecord session, long mark) {
        GridEntry entry = new GridEntry();
        entry.session = session;
        entry.origin = mark;
        return entry;
    }

    static GridEntry tombstone(String newId, long mark, long now) {
        GridEntry entry = new GridEntry();
        entry.newId = newId;
        entry.origin = mark;
        entry.until = now + TOMBSTONE;
        return entry;
    }

    /** The same session to be put under another id. */
    GridEntry arrivingBy(long mark) {
        GridEntry entry = copyWith(session.copy());
        entry.origin = mark;
        entry.arriving = true;
        return entry;
    }

    /** The same session as two halves of the cluster agree on it. */
    GridEntry mergedWith(GridEntry other) {
        GridEntry merged = copyWith(session.mergedWith(other.session));
        merged.commits.addAll(other.commits);
        return merged;
    }

    private GridEntry copyWith(SessionRecord content) {
        GridEntry entry = living(content, origin);
        entry.commits.addAll(commits);
        return entry;
    }

    boolean isDead() {
        return session == null;
    }

    boolean isAlive(long now) {
        return session != null && !session.isOver(now);
    }

    boolean isMoving(long now) {
        return now < movingUntil;
    }

    boolean isMovingBy(long mark, long now) {
        return isMoving(now) && moving == mark;
    }

    boolean isFrom(long mark) {
        return origin == mark;
    }

    boolean isArriving() {
        return arriving;
    }

    /** Whether a sweep should look at it: a session that is over, or a tombstone that a merge has left without its end. */
    boolean isDue(long now) {
        return isDead() ? now >= until : session.mayClaim(now);
    }

    Home home() {
        return home;
    }

    void settle(Home changed) {
        home = changed;
    }

    String newId() {
        return newId;
    }

    SessionRecord session() {
        return session;
    }

    RecentCommits commits() {
        return commits;
    }

    void move(long mark, long deadline) {
        moving = mark;
        movingUntil = deadline;
    }

    void arrived() {
        arriving = false;
    }

    /** How long the grid keeps it if nobody comes: milliseconds, 0 for ever. A last resort only; sessions that are over are claimed before. */
    long timeToLive(long now) {
        if (isDead()) {
            return Math.max(until - now, 1_000);
        }
        if (arriving) {
            return TOMBSTONE;
        }
        return session.end() == Long.MAX_VALUE ? 0 : Math.max(session.end() - now, 0) + LAST_RESORT;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeLong(origin);
        out.writeString(newId);
        out.writeLong(until);
        out.writeLong(moving);
        out.writeLong(movingUntil);
        out.writeBoolean(arriving);
        HomeClock.write(out, home);
        commits.writeTo(out);
        out.writeBoolean(session != null);
        if (session != null) {
            session.writeTo(out);
        }
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        origin = in.readLong();
        newId = in.readString();
        until = in.readLong();
        moving = in.readLong();
        movingUntil = in.readLong();
        arriving = in.readBoolean();
        home = HomeClock.read(in);
        commits.readFrom(in);
        session = in.readBoolean() ? SessionRecord.readFrom(in) : null;
    }
}
