package evercart.session.payara;

import evercart.session.local.Measures;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Mode locked: requests of one session take turns, on whatever nodes they run. A dead holder's turn ends with its lease. */
final class Turns {
    /** below the two seconds within which a dead holder's lock is free again */
    private static final Duration LEASE = Duration.ofMillis(1_500);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final SessionStore store;
    private final SessionSettings settings;
    private final Measures measures;
    private final Marks marks;
    private final Map<String, String> idsByToken = new ConcurrentHashMap<>();

    Turns(SessionStore store, SessionSettings settings, Measures measures, Marks marks) {
        this.store = store;
        this.settings = settings;
        this.measures = measures;
        this.marks = marks;
    }

    /**
     * @return the token of the lock
     * @throws StoreUnavailableException when the turn does not come in time
     */
    String take(String id) {
        String token = marks.next();
        Patience patience = new Patience(settings.lockWait());
        while (!store.lock(id, token, LEASE)) {
            if (patience.isOver()) {
                throw new StoreUnavailableException("another request of this session did not end in time");
            }
            measures.waited();
            patience.wait(PAUSE);
        }
        idsByToken.put(token, id);
        return token;
    }

    /** @param token null when none was taken */
    void give(String token) {
        String id = token == null ? null : idsByToken.remove(token);
        if (id == null) {
            return;
        }
        try {
            store.unlock(id, token);
        } catch (StoreUnavailableException away) {
            // the lease ends by itself
        }
    }

    void moved(String oldId, String newId) {
        idsByToken.replaceAll((token, id) -> id.equals(oldId) ? newId : id);
    }

    /** Prolongs the turns of requests that are still at work; to be called well within a lease. */
    void prolong() {
        idsByToken.forEach((token, id) -> {
            try {
                store.lock(id, token, LEASE);
            } catch (StoreUnavailableException away) {
                // the save will tell whether the turn was lost
            }
        });
    }
}
