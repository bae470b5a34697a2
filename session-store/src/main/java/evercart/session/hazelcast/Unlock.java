package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Frees the lock of a session. */
final class Unlock extends Step {
    private String token;

    public Unlock() {}

    Unlock(String token) {
        this.token = token;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || entry.isDead()) {
            return entry == null || entry.newId() == null ? Answer.of(false) : Answer.movedTo(entry.newId());
        }
        if (entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        return entry.isAlive(now) && entry.session().isLockedBy(token)
                ? does(Amend.lock("", 0, now), Answer.of(true))
                : Answer.of(false);
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeString(token);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        token = in.readString();
    }
}
