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
abstract class Step implements EntryProcessor<String, GridEntry, Answer>, HazelcastInstanceAware, DataSerializable {
    private long deadline;
    private transient HazelcastInstance grid;
    private transient Deed deed;

    /** @param entry null when there is none */
    abstract Answer decide(String id, GridEntry entry, long now);

    /** What the owner and the backups do before the answer leaves. */
    final Answer does(Deed what, Answer answer) {
        deed = what;
        return answer;
    }

    /** null unless another copy has the session for itself; that one is told of it by getting it no second time */
    final Answer heldByOther(GridEntry entry, String asker, long now) {
        Home home = entry == null ? null : entry.home();
        long heldNow = HomeClock.now();
        Duration left = home == null ? Duration.ZERO : home.heldFromOther(asker, heldNow);
        return left.isZero() ? null : does(new Settle(home.wanted(heldNow), false, now), Answer.heldFor(left));
    }

    final Step before(long clusterTime) {
        deadline = clusterTime;
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
        if (deed != null) {
            deed.process(entry);
        }
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
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        deadline = in.readLong();
    }
}
