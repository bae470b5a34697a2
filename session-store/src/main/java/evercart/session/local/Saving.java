package evercart.session.local;

import evercart.session.local.SessionAttributes.Changes;
import evercart.session.store.Asker;
import evercart.session.store.Change;
import evercart.session.store.Committed;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.time.Duration;

/** How a copy's changes go to the store, and what the copy learns of it. */
final class Saving {
    /** An older copy does not overwrite what others wrote since: it belongs to a request that was frozen, and nobody waits for it. */
    private static final Duration MAY_OVERWRITE = Duration.ofSeconds(5);

    private final SessionStore store;
    private final Measures measures;

    Saving(SessionStore store, Measures measures) {
        this.store = store;
        this.measures = measures;
    }

    /** @param session whose steps this thread takes */
    void save(LocalSession session, String finished, String lock) {
        Changes changes = session.attributes().changes();
        if (!session.isStored()) {
            createInStore(session, changes);
        } else if (!changes.isEmpty() || session.newTimeout() != null || finished != null) {
            commit(session, changes, finished, lock);
        }
        session.attributes().saved(changes);
    }

    private void createInStore(LocalSession session, Changes changes) {
        Duration timeout = session.timeout();
        NewSession content = new NewSession(session.created(), timeout, changes.byName());
        if (!measures.saving(() -> store.create(session.id(), content))) {
            session.end();
            throw new StaleSessionException("the id of a new session was used before");
        }
        measures.saved(content.attributes(), 0);
        session.knows(1);
        session.storedTimeout(timeout);
    }

    private void commit(LocalSession session, Changes changes, String finished, String lock) {
        boolean overwrites = session.sinceRefresh().compareTo(MAY_OVERWRITE) < 0;
        Duration timeout = session.newTimeout();
        Change change =
                new Change(session.known(), changes.byName(), changes.removed(), timeout, finished, lock, overwrites);
        Committed committed = committed(session, change);
        measures.saved(change.written(), committed.conflicts());
        switch (committed.outcome()) {
            case DONE -> done(session, committed, timeout);
            case GONE -> session.end();
            case LOCK_LOST -> throw new StaleSessionException("the session's lock was lost before it was saved");
            case CONFLICT ->
                throw new StaleSessionException("the session was changed by others while this request stood still");
        }
    }

    /** What the store has is unknown after a failure. */
    private Committed committed(LocalSession session, Change change) {
        try {
            Asker asker = session.tenure().asker(false);
            return measures.saving(
                    () -> InTurn.take(() -> store.commit(session.id(), change, asker), measures::waited));
        } catch (RuntimeException failure) {
            session.tenure().end();
            throw failure;
        }
    }

    /** Somebody else's change in between is still unknown here: the next refresh brings it. */
    private static void done(LocalSession session, Committed committed, Duration timeout) {
        if (committed.previous() == session.known()) {
            session.knows(committed.version());
        } else {
            session.tenure().end();
        }
        if (timeout != null) {
            session.storedTimeout(timeout);
            session.tenure().end();
        }
    }
}
