package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import java.io.IOException;

/** Applies a commit that was judged to be done; only what it changes travels. */
final class Apply extends Deed {
    private Change change;
    private long mark;
    private Committed judged;

    public Apply() {}

    Apply(Change change, long mark, Committed judged, long now) {
        super(now);
        this.change = change;
        this.mark = mark;
        this.judged = judged;
    }

    @Override
    GridEntry appliedTo(GridEntry entry, long decidedAt) {
        MissedException.unlessLiving(entry);
        MissedException.unless(entry.session().version() == judged.previous());
        entry.session().apply(change, judged.version(), decidedAt);
        entry.commits().remember(mark, judged, decidedAt);
        entry.arrived();
        return entry;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        Wire.write(out, change);
        out.writeLong(mark);
        Wire.write(out, judged);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        change = Wire.readChange(in);
        mark = in.readLong();
        judged = Wire.readCommitted(in);
    }
}
