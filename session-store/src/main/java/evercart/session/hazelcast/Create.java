package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.NewSession;
import evercart.session.store.SessionRecord;
import java.io.IOException;

/** Puts a new session under an id that was never used. */
final class Create extends Marked {
    private NewSession session;

    public Create() {}

    Create(NewSession session, long mark) {
        super(mark);
        this.session = session;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry != null) {
            return entry.isFrom(mark()) ? didBefore(entry, now, Answer.of(true)) : Answer.of(false);
        }
        return does(new Put(GridEntry.living(new SessionRecord(session, now), mark()), now), Answer.of(true));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        Wire.write(out, session);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        session = Wire.readNewSession(in);
    }
}
