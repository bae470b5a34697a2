package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Sets one of a living session's small marks, which leave its version as it is. */
final class Amend extends Deed {
    private enum Mark {
        ACCESS,
        LOCK,
        CLAIM,
        MOVE
    }

    private Mark kind;
    private String token;
    private long mark;
    private long until;

    public Amend() {}

    private Amend(Mark kind, String token, long mark, long until, long now) {
        super(now);
        this.kind = kind;
        this.token = token;
        this.mark = mark;
        this.until = until;
    }

    static Amend access(long now) {
        return new Amend(Mark.ACCESS, null, 0, 0, now);
    }

    static Amend lock(String token, long until, long now) {
        return new Amend(Mark.LOCK, token, 0, until, now);
    }

    static Amend claim(long until, long now) {
        return new Amend(Mark.CLAIM, null, 0, until, now);
    }

    static Amend move(long mark, long until, long now) {
        return new Amend(Mark.MOVE, null, mark, until, now);
    }

    @Override
    GridEntry appliedTo(GridEntry entry, long decidedAt) {
        MissedException.unlessLiving(entry);
        entry.arrived();
        amend(entry, decidedAt);
        return entry;
    }

    private void amend(GridEntry entry, long decidedAt) {
        switch (kind) {
            case ACCESS -> entry.session().access(decidedAt);
            case LOCK -> entry.session().lock(token, until);
            case CLAIM -> entry.session().claim(until);
            case MOVE -> {
                entry.session().access(decidedAt);
                entry.move(mark, until);
            }
        }
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeByte(kind.ordinal());
        out.writeString(token);
        out.writeLong(mark);
        out.writeLong(until);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        kind = Mark.values()[in.readByte()];
        token = in.readString();
        mark = in.readLong();
        until = in.readLong();
    }
}
