package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Turns a session into a tombstone, and so an id that nobody knows. */
final class Remove extends Step {
    private long mark;

    public Remove() {}

    Remove(long mark) {
        this.mark = mark;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry != null && entry.isDead()) {
            return Answer.of(entry.isFrom(mark));
        }
        if (entry != null && entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        return does(new Put(GridEntry.tombstone(null, mark, now), now), Answer.of(entry != null));
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
