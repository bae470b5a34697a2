package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import com.hazelcast.query.Predicate;
import java.io.IOException;
import java.util.Map;

/**
 * Picks entries by looking at what is kept as an object. Not on the thread that changes them: what it says is a hint, to be decided by a
 * step.
 */
final class Among implements Predicate<String, GridEntry>, DataSerializable {
    private boolean due;
    private long now;

    public Among() {}

    private Among(boolean due, long now) {
        this.due = due;
        this.now = now;
    }

    static Among due(long now) {
        return new Among(true, now);
    }

    static Among living() {
        return new Among(false, 0);
    }

    @Override
    public boolean apply(Map.Entry<String, GridEntry> entry) {
        return due ? entry.getValue().isDue(now) : !entry.getValue().isDead();
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeBoolean(due);
        out.writeLong(now);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        due = in.readBoolean();
        now = in.readLong();
    }
}
