package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import evercart.session.store.Committed;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import java.io.IOException;
import java.time.Duration;

/** What the owner of an id says about a step. */
final class Answer implements DataSerializable {

    enum Kind {
        YES,
        NO,
        /** the owner has nothing under this id, not even a tombstone */
        NOTHING,
        /** the session has another id now */
        MOVED,
        /** the session is on its way to another id, or stays: ask again in a moment */
        MOVING,
        /** the owner must not rely on what it has, or the step came too late */
        REFUSED,
        COMMITTED,
        LOADED,
        /** another copy has the session for itself */
        HELD,
        ENTRY,
        ENDED,
        /** nothing was asked for but whether the step is done; it is not */
        UNDONE
    }

    private Kind kind;
    private Object content;

    public Answer() {}

    private Answer(Kind kind, Object content) {
        this.kind = kind;
        this.content = content;
    }

    static Answer of(Kind kind) {
        return new Answer(kind, null);
    }

    static Answer of(boolean yes) {
        return of(yes ? Kind.YES : Kind.NO);
    }

    static Answer of(Committed committed) {
        return new Answer(Kind.COMMITTED, committed);
    }

    static Answer of(Loaded loaded) {
        return new Answer(Kind.LOADED, loaded);
    }

    static Answer heldFor(Duration left) {
        return new Answer(Kind.HELD, left);
    }

    static Answer of(GridEntry entry) {
        return new Answer(Kind.ENTRY, entry);
    }

    static Answer of(Ended ended) {
        return new Answer(Kind.ENDED, ended);
    }

    static Answer movedTo(String newId) {
        return new Answer(Kind.MOVED, newId);
    }

    Kind kind() {
        return kind;
    }

    boolean isYes() {
        return kind == Kind.YES;
    }

    /** There is no living session under the id. */
    boolean isNone() {
        return kind == Kind.NO || kind == Kind.NOTHING;
    }

    /** Whether it tells of something that would be lost with the owner. */
    boolean needsBackups() {
        return switch (kind) {
            case YES, NO, COMMITTED, ENTRY, ENDED -> true;
            case LOADED -> hasMoment();
            default -> false;
        };
    }

    private boolean hasMoment() {
        return !((Loaded) content).alone().isZero();
    }

    /** The same, but the session is not the asking copy's for itself. */
    Answer withoutMoment() {
        return kind == Kind.LOADED ? of(((Loaded) content).shared()) : this;
    }

    /** Whether it is still true when this is what all who keep the entry say later to the same step. */
    boolean outlives(Answer later) {
        return later.needsBackups() && needsBackups();
    }

    /** Whether two that keep the same id know the same of a step. */
    boolean agreesWith(Answer other) {
        return kind == other.kind
                && switch (kind) {
                    case UNDONE, REFUSED -> false;
                    case COMMITTED -> content.equals(other.content);
                    case LOADED -> hasMoment() == other.hasMoment();
                    default -> true;
                };
    }

    <T> T content(Class<T> type) {
        return type.cast(content);
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeByte(kind.ordinal());
        switch (kind) {
            case MOVED -> out.writeString((String) content);
            case COMMITTED -> Wire.write(out, (Committed) content);
            case LOADED -> Wire.write(out, (Loaded) content);
            case HELD -> out.writeLong(((Duration) content).toMillis());
            case ENTRY -> ((GridEntry) content).writeData(out);
            case ENDED -> Wire.write(out, (Ended) content);
            default -> {}
        }
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        kind = Kind.values()[in.readByte()];
        content = switch (kind) {
            case MOVED -> in.readString();
            case COMMITTED -> Wire.readCommitted(in);
            case LOADED -> Wire.readLoaded(in);
            case HELD -> Duration.ofMillis(in.readLong());
            case ENTRY -> readEntry(in);
            case ENDED -> Wire.readEnded(in);
            default -> null;
        };
    }

    private static GridEntry readEntry(ObjectDataInput in) throws IOException {
        GridEntry entry = new GridEntry();
        entry.readData(in);
        return entry;
    }
}
