package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Holds a session still, until its deadline, while it moves to another id. */
final class BeginMove extends Step {
    private long mark;

    public BeginMove() {}

    BeginMove(long mark) {
        this.mark = mark;
    }

    /** Longer than a caller may take for all steps of a move: when it is over, no step of that move can come any more. */
    private static final long MOST = 2_000;

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(false);
        }
        if (entry.isMoving(now) && !entry.isMovingBy(mark, now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        return does(Amend.move(mark, now + MOST, now), Answer.of(entry));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeLong(mark);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        mark = in.readLong();
    }
}
