package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** A step on a session that one copy alone may take, while it has the session for itself. */
abstract sealed class OfCopy extends Marked permits BeginMove, Commit, Remove {
    private String copy;

    OfCopy() {}

    OfCopy(String copy, long mark) {
        super(mark);
        this.copy = copy;
    }

    final String copy() {
        return copy;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeString(copy);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        copy = in.readString();
    }
}
