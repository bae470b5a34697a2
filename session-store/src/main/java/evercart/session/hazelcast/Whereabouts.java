package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Where sessions were as long as somebody who had them was there. When more members are lost at once than there are backups, what only they had is not known
 * here. As long as one of them may live, in another half of the cluster, that is no proof of its end: such ids are away, not dead. One for
 * each member, for all applications.
 */
final class Whereabouts {
    private static final Logger LOG = System.getLogger(Whereabouts.class.getName());
    private static final String KEY = "evercart.session.whereabouts";
    private static final Duration PERIOD = Duration.ofMillis(250);

    private final HazelcastInstance grid;
    private final Missing missing = new Missing();
    private final ScheduledExecutorService clock;
    private volatile Replicas known = Replicas.NONE;
    private volatile Set<UUID> givenUp = Set.of();
    private int backups;

    private Whereabouts(HazelcastInstance grid) {
        this.grid = grid;
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "evercart-whereabouts");
            thread.setDaemon(true);
            return thread;
        });
        grid.getLifecycleService().addLifecycleListener(event -> {
            if (event.getState() == LifecycleState.SHUTTING_DOWN) {
                clock.shutdownNow();
            }
        });
        clock.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param backups of the application that asks; of several on one grid, the most count */
    static Whereabouts of(HazelcastInstance grid, int backups) {
        Whereabouts whereabouts =
                (Whereabouts) grid.getUserContext().computeIfAbsent(KEY, key -> new Whereabouts(grid));
        whereabouts.atLeast(backups);
        return whereabouts;
    }

    private synchronized void atLeast(int wanted) {
        backups = Math.max(backups, wanted);
    }

    private synchronized int backups() {
        return backups;
    }

    /** Whether an id that nobody here knows may be known to members that are missing. */
    boolean mayBeAway(String id) {
        Set<UUID> holders = holdersOf(id);
        return holders.stream().noneMatch(present()::contains) && !givenUp.containsAll(holders);
    }

    /** Members that had this session when that was last certain, also missing ones. */
    Set<UUID> holdersOf(String id) {
        return known.holdersOf(grid.getPartitionService().getPartition(id).getPartitionId());
    }

    /** Members that had some session when that was last certain, also missing ones. */
    Set<UUID> keepers() {
        return known.members().keySet();
    }

    private Set<UUID> present() {
        return grid.getCluster().getMembers().stream().map(Member::getUuid).collect(Collectors.toSet());
    }

    private void look() {
        try {
            givenUp = missing.givenUp(known.members(), grid.getCluster().getMembers());
            known = Replicas.of(grid, backups()).after(known, givenUp);
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "The grid does not tell who keeps what", away);
        }
    }
}
