package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.core.LifecycleEvent.LifecycleState;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Whether this member may rely on being in the cluster. A member that was frozen is put out by the others and does not know it: it still
 * believes to own its part of the grid, and must neither serve from it nor acknowledge what nobody else will see. One for each member,
 * for all applications.
 */
final class Membership {
    private static final Logger LOG = System.getLogger(Membership.class.getName());
    private static final String KEY = "evercart.session.membership";
    private static final Duration PERIOD = Duration.ofMillis(250);
    private static final Duration LOOK_PERIOD = Duration.ofSeconds(2);

    private final Lease lease = new Lease();
    private final Witnesses witnesses;
    private final MeetingPoints meetingPoints;
    private final ScheduledExecutorService clock = clock("evercart-membership");
    private final ScheduledExecutorService lookout = clock("evercart-lookout");
    private volatile boolean merging;
    private boolean held;

    private Membership(HazelcastInstance grid) {
        witnesses = new Neighbours(grid, grid.getExecutorService(KEY));
        meetingPoints = new MeetingPoints(grid);
        grid.getLifecycleService().addLifecycleListener(this::stateChanged);
        clock.scheduleWithFixedDelay(this::renew, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        lookout.scheduleWithFixedDelay(this::look, 0, LOOK_PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService clock(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** This member's; begins when it is asked for first. */
    static Membership of(HazelcastInstance grid) {
        Object membership = grid.getUserContext().get(KEY);
        return (Membership)
                (membership != null
                        ? membership
                        : grid.getUserContext().computeIfAbsent(KEY, key -> new Membership(grid)));
    }

    boolean holdsLease() {
        return !merging && lease.isHeld();
    }

    /** @return whether there is a lease, now or within the time */
    boolean awaitLease(Duration most) {
        return holdsLease() || lease.await(most) && !merging;
    }

    /** Whatever happens, it goes on: a round that is missing costs nothing, an end of all rounds would cost the node. */
    private void renew() {
        try {
            if (!merging) {
                lease.ask(witnesses);
            }
            tellWhenChanged();
        } catch (HazelcastInstanceNotActiveException | RejectedExecutionException away) {
            LOG.log(Level.DEBUG, "The grid is not active", away);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not ask the grid's other members", e);
        }
    }

    private void look() {
        try {
            meetingPoints.look();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Could not look for members that are missing", e);
        }
    }

    private void tellWhenChanged() {
        if (held != holdsLease()) {
            held = !held;
            LOG.log(
                    Level.INFO,
                    "Session grid: {0}",
                    held ? "in the cluster" : "not known to be in the cluster, refusing");
        }
    }

    private void stateChanged(LifecycleEvent event) {
        LifecycleState state = event.getState();
        if (state == LifecycleState.MERGING) {
            merging = true;
            lease.revoke();
        } else if (state == LifecycleState.MERGED || state == LifecycleState.MERGE_FAILED) {
            merging = false;
        } else if (state == LifecycleState.SHUTTING_DOWN) {
            clock.shutdownNow();
            lookout.shutdownNow();
        }
    }
}
