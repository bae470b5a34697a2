package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Committed;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a session's last commits, by their marks: a step is repeated by its caller when the answer is slow, and by the grid when
 * its owner dies. A mark is kept for longer than any repetition of its step is taken, however many commits come after it.
 */
final class RecentCommits {
    private static final long KEPT =
            BoundedCalls.MOST.plus(Duration.ofSeconds(1)).toMillis();

    private record Made(Committed committed, long at) {}

    private final Map<Long, Made> commits = new LinkedHashMap<>();

    /** @return null when there was none with this mark */
    Committed with(long mark) {
        Made made = commits.get(mark);
        return made == null ? null : made.committed;
    }

    /** @param now milliseconds of the cluster's clock */
    void remember(long mark, Committed committed, long now) {
        Iterator<Made> oldest = commits.values().iterator();
        while (oldest.hasNext() && oldest.next().at + KEPT < now) {
            oldest.remove();
        }
        commits.put(mark, new Made(committed, now));
    }

    void addAll(RecentCommits others) {
        commits.putAll(others.commits);
    }

    void writeTo(ObjectDataOutput out) throws IOException {
        out.writeInt(commits.size());
        for (Map.Entry<Long, Made> commit : commits.entrySet()) {
            out.writeLong(commit.getKey());
            Wire.write(out, commit.getValue().committed);
            out.writeLong(commit.getValue().at);
        }
    }

    void readFrom(ObjectDataInput in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            commits.put(in.readLong(), new Made(Wire.readCommitted(in), in.readLong()));
        }
    }
}
