package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.instance.impl.HazelcastInstanceProxy;
import com.hazelcast.internal.cluster.ClusterService;
import java.time.Duration;

/**
 * Whether the grid's own word that the backups have a change can be relied on. When a member leaves, the grid takes that for the missing
 * word of some backup of everything that is under way, whoever keeps it.
 */
final class Calm {
    static final long NONE = -1;
    /** After a change of the members; the grid goes through what is under way on a thread of its own, which may be late. */
    private static final long AFTER = Duration.ofSeconds(5).toNanos();

    private final ClusterService cluster;
    private volatile Change last = new Change(-1, 0);

    private record Change(int version, long noticed) {}

    Calm(HazelcastInstance grid) {
        cluster = ((HazelcastInstanceProxy) grid).getOriginal().node.getClusterService();
    }

    /** To be asked before a step is sent. */
    long begin() {
        Change change = last;
        int version = cluster.getMemberListVersion();
        if (change.version != version) {
            change = new Change(version, System.nanoTime());
            last = change;
        }
        return System.nanoTime() - change.noticed > AFTER ? version : NONE;
    }

    /** @param begun what {@link #begin} said */
    boolean lastedFrom(long begun) {
        return begun != NONE && begun == cluster.getMemberListVersion();
    }
}
