package evercart.session.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Committed.Outcome;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import evercart.session.store.StepTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sessions in the data grid: the owner of an id decides each step, and its backups follow before the step is acknowledged. */
public final class HazelcastSessionStore implements SessionStore {
    private final HazelcastInstance grid;
    private final BoundedCalls calls;
    private final AllMembers members;

    /**
     * @param grid this node's member; stays open when the store is closed
     * @param map for one application's sessions; all its nodes name the same, with the same number of backups
     * @param backups how many members may die at once with nothing lost
     */
    public HazelcastSessionStore(HazelcastInstance grid, String map, int backups) {
        this.grid = grid;
        SessionMap.begin(grid, map, backups);
        calls = new BoundedCalls(grid, map, backups);
        members = new AllMembers(grid, calls, map);
    }

    @Override
    public boolean create(String id, NewSession session) {
        long mark = newMark();
        return calls.ask(id, deadline(), () -> new Create(session, mark)).isYes();
    }

    /** A session is given to one that stays only when the backups know of it; the repeated one, which is for when they are slow, does not ask for it. */
    @Override
    public Optional<Loaded> load(String id, long known, String awaited, Asker asker) {
        AtomicBoolean stays = new AtomicBoolean(asker.stays());
        Answer answer = calls.ask(
                id, deadline(), () -> new Read(known, awaited, new Asker(asker.copy(), stays.getAndSet(false))));
        return answer.isNone() ? Optional.empty() : Optional.of(answer.content(Loaded.class));
    }

    @Override
    public Committed commit(String id, Change change, Asker asker) {
        long mark = newMark();
        Answer answer = calls.follow(id, deadline(), () -> new Commit(change, asker.copy(), mark));
        return answer.isNone() ? Committed.refused(Outcome.GONE, 0) : answer.content(Committed.class);
    }

    @Override
    public boolean remove(String id, Asker asker) {
        long mark = newMark();
        return calls.ask(id, deadline(), () -> new Remove(asker.copy(), mark)).isYes();
    }

    @Override
    public boolean rename(String id, String newId, Asker asker) {
        return new Rename(calls, asker.copy(), newMark()).move(id, newId, deadline());
    }

    @Override
    public boolean lock(String id, String token, Duration lease) {
        return calls.ask(id, deadline(), () -> new Lock(token, lease.toMillis()))
                .isYes();
    }

    @Override
    public void unlock(String id, String token) {
        calls.follow(id, deadline(), () -> new Unlock(token));
    }

    @Override
    public List<Ended> claimEnded(int most, Duration claim) {
        return members.claimEnded(most, claim, deadline());
    }

    @Override
    public long size() {
        return members.count(deadline());
    }

    @Override
    public boolean prefers(String id) {
        Member owner = grid.getPartitionService().getPartition(id).getOwner();
        return owner == null || owner.localMember();
    }

    @Override
    public boolean admitsThisNode() {
        return calls.hasLease();
    }

    @Override
    public boolean isAvailable() {
        return calls.hasLease();
    }

    @Override
    public void close() {}

    private static Deadline deadline() {
        return Deadline.in(StepTime.leftOf(BoundedCalls.MOST));
    }

    private static long newMark() {
        return UUID.randomUUID().getMostSignificantBits();
    }
}
