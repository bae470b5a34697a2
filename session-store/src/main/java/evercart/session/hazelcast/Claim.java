package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** Claims a session that is over; drops a tombstone whose time has come. */
final class Claim extends Step {
    private long length;

    public Claim() {}

    Claim(long length) {
        this.length = length;
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isDue(now)) {
            return Answer.of(false);
        }
        return entry.isDead()
                ? does(new Erase(now), Answer.of(false))
                : does(Amend.claim(now + length, now), Answer.of(entry.session().ended(id)));
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeLong(length);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        length = in.readLong();
    }
}
