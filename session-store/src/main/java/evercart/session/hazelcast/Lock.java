package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Takes or prolongs the lock of a session. */
final class Lock extends Step {
    private String token;
    private long lease;

    public Lock() {}

    Lock(String token, long lease) {
        this.token = token;
        this.lease = lease;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(true);
        }
        if (entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        if (isAsked() && entry.session().isLockedBy(token)) {
            return Answer.of(true);
        }
        return entry.session().mayLock(token, now)
                ? does(Amend.lock(token, now + lease, now), Answer.of(true))
                : Answer.of(false);
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeString(token);
        out.writeLong(lease);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        token = in.readString();
        lease = in.readLong();
    }
}
