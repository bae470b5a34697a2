package evercart.session.payara;

import com.hazelcast.core.HazelcastInstance;
import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sessions in Payara's data grid, which starts after the applications and can be restarted while they run. */
final class LateGridStore implements SessionStore {
    private static final String GRID = "payara/Hazelcast";

    private record Open(HazelcastInstance grid, SessionStore store) {}

    private final Function<HazelcastInstance, SessionStore> opening;
    private volatile Open open;

    LateGridStore(Function<HazelcastInstance, SessionStore> opening) {
        this.opening = opening;
    }

    private SessionStore store() {
        Open current = open;
        return current != null && current.grid.getLifecycleService().isRunning() ? current.store : reopened();
    }

    private synchronized SessionStore reopened() {
        if (open == null || !open.grid.getLifecycleService().isRunning()) {
            close();
            HazelcastInstance grid = grid();
            open = new Open(grid, opening.apply(grid));
        }
        return open.store;
    }

    private static HazelcastInstance grid() {
        try {
            HazelcastInstance grid = InitialContext.doLookup(GRID);
            if (grid.getLifecycleService().isRunning()) {
                return grid;
            }
        } catch (NamingException | RuntimeException absent) {
            throw new StoreUnavailableException("the data grid has not started", absent);
        }
        throw new StoreUnavailableException("the data grid is stopping");
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.store.close();
            open = null;
        }
    }

    @Override
    public boolean admitsThisNode() {
        try {
            return store().admitsThisNode();
        } catch (StoreUnavailableException away) {
            return false;
        }
    }

    @Override
    public boolean isAvailable() {
        try {
            return store().isAvailable();
        } catch (StoreUnavailableException away) {
            return false;
        }
    }

    @Override
    public boolean create(String id, NewSession session) {
        return store().create(id, session);
    }

    @Override
    public Optional<Loaded> load(String id, long known, String awaited, Asker asker) {
        return store().load(id, known, awaited, asker);
    }

    @Override
    public Committed commit(String id, Change change, Asker asker) {
        return store().commit(id, change, asker);
    }

    @Override
    public boolean remove(String id, Asker asker) {
        return store().remove(id, asker);
    }

    @Override
    public boolean rename(String id, String newId, Asker asker) {
        return store().rename(id, newId, asker);
    }

    @Override
    public boolean lock(String id, String token, Duration lease) {
        return store().lock(id, token, lease);
    }

    @Override
    public void unlock(String id, String token) {
        store().unlock(id, token);
    }

    @Override
    public List<Ended> claimEnded(int most, Duration claim) {
        return store().claimEnded(most, claim);
    }

    @Override
    public long size() {
        return store().size();
    }

    @Override
    public boolean prefers(String id) {
        return store().prefers(id);
    }
}
