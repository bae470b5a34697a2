package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/** A step that carries a mark of its own, by which its repetition is known as one. */
abstract sealed class Marked extends Step permits Arrive, Create, EndMove, OfCopy {
    private long mark;

    Marked() {}

    Marked(long mark) {
        this.mark = mark;
    }

    final long mark() {
        return mark;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeLong(mark);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        mark = in.readLong();
    }
}
