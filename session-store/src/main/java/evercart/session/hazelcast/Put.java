package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Puts a whole entry: a new session, or a tombstone. */
final class Put extends Deed {
    private GridEntry entry;

    public Put() {}

    Put(GridEntry entry, long now) {
        super(now);
        this.entry = entry;
    }

    @Override
    GridEntry appliedTo(GridEntry old, long decidedAt) {
        return entry;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        entry.writeData(out);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        entry = new GridEntry();
        entry.readData(in);
    }
}
