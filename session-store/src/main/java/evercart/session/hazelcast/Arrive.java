package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Puts a session that moves under its new id. */
final class Arrive extends Marked {
    private GridEntry arriving;

    public Arrive() {}

    Arrive(GridEntry arriving, long mark) {
        super(mark);
        this.arriving = arriving;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry != null) {
            return entry.isFrom(mark()) ? didBefore(entry, now, Answer.of(true)) : Answer.of(false);
        }
        return does(new Put(arriving.arrivingBy(mark()), now), Answer.of(true));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        arriving.writeData(out);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        arriving = new GridEntry();
        arriving.readData(in);
    }
}
