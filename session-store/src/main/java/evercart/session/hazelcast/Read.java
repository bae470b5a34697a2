package evercart.session.hazelcast;

import com.hazelcast.core.ReadOnly;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Reads a session on its owner; sends nothing to backups and writes nothing. */
final class Read extends Step implements ReadOnly {
    private long known;
    private String awaited;

    public Read() {}

    Read(long known, String awaited) {
        this.known = known;
        this.awaited = awaited;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(false);
        }
        boolean counts = entry.isArriving() || entry.session().accessCounts(now);
        return Answer.of(entry.session().read(known, awaited), counts);
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeLong(known);
        out.writeString(awaited);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        known = in.readLong();
        awaited = in.readString();
    }
}
