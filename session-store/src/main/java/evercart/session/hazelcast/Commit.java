package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Committed.Outcome;
import java.io.IOException;

/** Applies a change once, however often the step is repeated. */
final class Commit extends OfCopy {
    private Change change;

    public Commit() {}

    Commit(Change change, String copy, long mark) {
        super(copy, mark);
        this.change = change;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null) {
            return Answer.of(Answer.Kind.NOTHING);
        }
        if (entry.isDead()) {
            return entry.newId() == null
                    ? Answer.of(Committed.refused(Outcome.GONE, 0))
                    : Answer.movedTo(entry.newId());
        }
        Committed before = entry.commits().with(mark());
        return before != null ? didBefore(entry, now, Answer.of(before)) : decide(entry, now);
    }

    private Answer decide(GridEntry entry, long now) {
        if (!entry.isAlive(now)) {
            return Answer.of(Committed.refused(Outcome.GONE, 0));
        }
        if (entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        Answer held = heldByOther(entry, copy(), now);
        return held != null ? held : judge(entry, now);
    }

    private Answer judge(GridEntry entry, long now) {
        Committed judged = entry.session().judge(change, now);
        return judged.outcome() == Outcome.DONE
                ? does(new Apply(change, mark(), judged, now), Answer.of(judged))
                : Answer.of(judged);
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        Wire.write(out, change);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        change = Wire.readChange(in);
    }
}
