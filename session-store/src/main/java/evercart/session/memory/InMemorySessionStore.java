package evercart.session.memory;

import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.Committed.Outcome;
import evercart.session.store.Ended;
import evercart.session.store.Home;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionHeldException;
import evercart.session.store.SessionRecord;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions of nodes in one JVM: for tests, and the plainest reading of the contract. Dead ids are kept for ever. */
public final class InMemorySessionStore implements SessionStore {
    private final InstantSource clock;
    private final Map<String, SessionRecord> living = new HashMap<>();
    private final Map<String, Home> homes = new HashMap<>();
    /** the value is the id that a renamed session has now, or an empty text */
    private final Map<String, String> dead = new HashMap<>();

    private boolean available = true;

    public InMemorySessionStore(InstantSource clock) {
        this.clock = clock;
    }

    /** Makes every call fail, or all work again. */
    public synchronized void setAvailable(boolean available) {
        this.available = available;
    }

    @Override
    public synchronized boolean create(String id, NewSession session) {
        refuseWhenAway();
        if (isTaken(id)) {
            return false;
        }
        living.put(id, new SessionRecord(session, clock.millis()));
        return true;
    }

    @Override
    public synchronized Optional<Loaded> load(String id, long known, String awaited, Asker asker) {
        refuseWhenAway();
        return alive(id).map(session -> {
            refuseWhenHeld(id, asker);
            Loaded loaded = session.read(known, awaited);
            session.access(clock.millis());
            return loaded.alone(alone(id, session, asker));
        });
    }

    private Duration alone(String id, SessionRecord session, Asker asker) {
        Home home = session.maySpareAccesses() ? Home.asked(homes.get(id), asker, clock.millis()) : null;
        if (home == null) {
            return Duration.ZERO;
        }
        homes.put(id, home);
        return home.heldBy(asker.copy(), clock.millis());
    }

    private void refuseWhenHeld(String id, Asker asker) {
        Home home = homes.get(id);
        Duration left = home == null ? Duration.ZERO : home.heldFromOther(asker.copy(), clock.millis());
        if (!left.isZero()) {
            homes.put(id, home.wanted(clock.millis()));
            throw new SessionHeldException(left);
        }
    }

    @Override
    public synchronized Committed commit(String id, Change change, Asker asker) {
        refuseWhenAway();
        refuseWhenHeld(currentId(id), asker);
        return alive(currentId(id))
                .map(session -> commit(session, change))
                .orElseGet(() -> Committed.refused(Outcome.GONE, 0));
    }

    private Committed commit(SessionRecord session, Change change) {
        Committed judged = session.judge(change, clock.millis());
        if (judged.outcome() == Outcome.DONE) {
            session.apply(change, judged.version(), clock.millis());
        }
        return judged;
    }

    @Override
    public synchronized boolean remove(String id, Asker asker) {
        refuseWhenAway();
        refuseWhenHeld(id, asker);
        homes.remove(id);
        boolean ended = living.remove(id) != null;
        dead.putIfAbsent(id, "");
        return ended;
    }

    @Override
    public synchronized boolean rename(String id, String newId, Asker asker) {
        refuseWhenAway();
        if (alive(id).isEmpty() || isTaken(newId)) {
            return false;
        }
        refuseWhenHeld(id, asker);
        homes.remove(id);
        living.put(newId, living.remove(id));
        dead.put(id, newId);
        return true;
    }

    @Override
    public synchronized boolean lock(String id, String token, Duration lease) {
        refuseWhenAway();
        return alive(id).map(session -> lock(session, token, lease)).orElse(true);
    }

    private boolean lock(SessionRecord session, String token, Duration lease) {
        boolean may = session.mayLock(token, clock.millis());
        if (may) {
            session.lock(token, clock.millis() + lease.toMillis());
        }
        return may;
    }

    @Override
    public synchronized void unlock(String id, String token) {
        refuseWhenAway();
        alive(currentId(id)).filter(session -> session.isLockedBy(token)).ifPresent(SessionRecord::unlock);
    }

    @Override
    public synchronized List<Ended> claimEnded(int most, Duration claim) {
        refuseWhenAway();
        List<Ended> claimed = new ArrayList<>();
        living.forEach((id, session) -> {
            if (claimed.size() < most && session.mayClaim(clock.millis())) {
                session.claim(clock.millis() + claim.toMillis());
                claimed.add(session.ended(id));
            }
        });
        return claimed;
    }

    @Override
    public synchronized long size() {
        refuseWhenAway();
        return living.size();
    }

    @Override
    public synchronized boolean isAvailable() {
        return available;
    }

    @Override
    public void close() {}

    private boolean isTaken(String id) {
        return living.containsKey(id) || dead.containsKey(id);
    }

    private String currentId(String id) {
        String current = id;
        while (!dead.getOrDefault(current, "").isEmpty()) {
            current = dead.get(current);
        }
        return current;
    }

    private Optional<SessionRecord> alive(String id) {
        return Optional.ofNullable(living.get(id)).filter(session -> !session.isOver(clock.millis()));
    }

    private void refuseWhenAway() {
        if (!available) {
            throw new StoreUnavailableException("switched off");
        }
    }
}
