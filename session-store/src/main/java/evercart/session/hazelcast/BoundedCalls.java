package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import evercart.session.hazelcast.Answer.Kind;
import evercart.session.store.SessionHeldException;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes steps within a deadline, and only while this member is known to be in the cluster. */
final class BoundedCalls {
    /** of all steps of one request together */
    static final Duration MOST = Duration.ofMillis(900);

    private static final Duration LEASE_WAIT = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final int MOST_MOVES = 16;
    private static final Set<Kind> NOT_YET = Set.of(Kind.REFUSED, Kind.MOVING);

    private final Post post;
    private final Membership membership;
    private final Whereabouts whereabouts;

    BoundedCalls(HazelcastInstance grid, String map, int backups) {
        post = new Post(grid, map, backups);
        whereabouts = Whereabouts.of(grid, backups);
        membership = Membership.of(grid);
    }

    /** @throws StoreUnavailableException when this member has no lease, and does not get one soon */
    void requireLease(Deadline deadline) {
        if (!membership.awaitLease(deadline.leftUpTo(LEASE_WAIT))) {
            throw new StoreUnavailableException("This node is not known to be in the grid's cluster");
        }
    }

    boolean hasLease() {
        return membership.holdsLease();
    }

    /** Takes the step where the session is now, if its id was changed. */
    Answer follow(String id, Deadline deadline, Supplier<Step> step) {
        String current = id;
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            Answer answer = ask(current, deadline, step);
            if (answer.kind() != Kind.MOVED) {
                return answer;
            }
            current = answer.content(String.class);
        }
        throw new StoreUnavailableException("A session has moved too often");
    }

    /**
     * Takes the step; once more when its backups are not known to have it, so each step must bear its repetition.
     *
     * @throws SessionHeldException when another copy has the session for itself
     */
    Answer ask(String id, Deadline deadline, Supplier<Step> step) {
        Answer answer = once(id, deadline, step);
        while (NOT_YET.contains(answer.kind())) {
            pause(deadline);
            answer = once(id, deadline, step);
        }
        if (answer.kind() == Kind.HELD) {
            throw new SessionHeldException(answer.content(Duration.class));
        } else if (answer.kind() == Kind.NOTHING && whereabouts.mayBeAway(id)) {
            throw new StoreUnavailableException("Only members that are missing can know of this session");
        }
        return answer;
    }

    private Answer once(String id, Deadline deadline, Supplier<Step> step) {
        requireLease(deadline);
        Answer answer = answer(id, deadline, step);
        requireLease(deadline);
        return answer;
    }

    private Answer answer(String id, Deadline deadline, Supplier<Step> step) {
        try {
            return new Attempt(post, id, deadline, step).take();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreUnavailableException("The grid did not take the step", e);
        }
    }

    private static void pause(Deadline deadline) {
        if (deadline.isOver()) {
            throw new StoreUnavailableException("The owner of the session refused until the deadline");
        }
        try {
            TimeUnit.NANOSECONDS.sleep(deadline.leftUpTo(PAUSE).toNanos());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static StoreUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new StoreUnavailableException("Interrupted while the grid was asked");
    }
}
