package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Ends a move under the old id: by a tombstone that knows the new one, or by giving up. */
final class EndMove extends Marked {
    private String newId;

    public EndMove() {}

    EndMove(long mark, String newId) {
        super(mark);
        this.newId = newId;
    }

    /** Gives the move up. */
    EndMove(long mark) {
        this(mark, null);
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || entry.isDead()) {
            return entry != null && entry.isFrom(mark()) ? didBefore(entry, now, Answer.of(true)) : Answer.of(false);
        }
        if (!entry.isMovingBy(mark(), now)) {
            return Answer.of(false);
        }
        return does(
                newId == null ? Amend.move(0, 0, now) : new Put(GridEntry.tombstone(newId, mark(), now), now),
                Answer.of(true));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeString(newId);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        newId = in.readString();
    }
}
