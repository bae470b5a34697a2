package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.map.EntryProcessor;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import evercart.session.store.Home;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * One step of the SPI on one id, decided by the owner of the id by the cluster's clock. A step may be run twice, since the grid repeats it
 * when an owner dies before its answer; and long after its caller has given up, when it waited for an owner that was frozen: such a one
 * is refused.
 */
abstract sealed class Step
        implements EntryProcessor<String, GridEntry, Answer>, HazelcastInstanceAware, DataSerializable
        permits Claim, Lock, Marked, Read, Touch, Unlock {
    private long deadline;
    private boolean asked;
    private transient HazelcastInstance grid;
    private transient Deed deed;

    /** @param entry null when there is none */
    abstract Answer decide(String id, GridEntry entry, long now);

    /** What the owner and the backups do before the answer leaves. */
    final Answer does(Deed what, Answer answer) {
        deed = what;
        return answer;
    }

    /** What this very step has done before: each of its repetitions writes the entry again, whole, since a backup may have missed it. */
    final Answer didBefore(GridEntry entry, long now, Answer answer) {
        return asked ? answer : does(new Put(entry, now), answer);
    }

    /** Whether this is only a question whether the step is done, to the owner or a backup. */
    final boolean isAsked() {
        return asked;
    }

    /** Whether it is nothing unless the backups have it. */
    boolean isForBackups() {
        return true;
    }

    /** null unless another copy has the session for itself; that one is told of it by getting it no second time */
    final Answer heldByOther(GridEntry entry, String asker, long now) {
        Home home = entry == null ? null : entry.home();
        long heldNow = HomeClock.now();
        Duration left = home == null ? Duration.ZERO : home.heldFromOther(asker, heldNow);
        if (left.isZero()) {
            return null;
        }
        Answer held = Answer.heldFor(left);
        return asked ? held : does(new Settle(home.wanted(heldNow), false, now), held);
    }

    final Step before(long clusterTime) {
        deadline = clusterTime;
        return this;
    }

    final Step asked() {
        asked = true;
        return this;
    }

    @Override
    public final Answer process(Map.Entry<String, GridEntry> entry) {
        deed = null;
        long now = grid.getCluster().getClusterTime();
        if (now > deadline || !Membership.of(grid).holdsLease()) {
            return Answer.of(Answer.Kind.REFUSED);
        }
        Answer answer = decide(entry.getKey(), entry.getValue(), now);
        return deed == null ? answer : done(answer, entry);
    }

    private Answer done(Answer answer, Map.Entry<String, GridEntry> entry) {
        if (asked) {
            deed = null;
            return Answer.of(Answer.Kind.UNDONE);
        }
        deed.process(entry);
        return answer;
    }

    @Override
    public final EntryProcessor<String, GridEntry, Answer> getBackupProcessor() {
        return deed;
    }

    @Override
    public final void setHazelcastInstance(HazelcastInstance instance) {
        grid = instance;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeLong(deadline);
        out.writeBoolean(asked);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        deadline = in.readLong();
        asked = in.readBoolean();
    }
}
