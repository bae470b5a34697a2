package evercart.session.local;

import evercart.session.local.Tenure.Moment;
import evercart.session.store.Asker;
import evercart.session.store.Ended;
import evercart.session.store.Loaded;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How sessions come from the store to a node and go back. Each method may throw {@link StoreUnavailableException}. */
public final class Sessions {
    private final SessionStore store;
    private final ValueCodec codec;
    private final Measures measures;
    private final Clock clock;
    private final boolean mayStay;
    private final Saving saving;

    /** @param mayStay whether this node may have sessions for itself for moments */
    public Sessions(SessionStore store, ObjectCodec objects, Measures measures, Clock clock, boolean mayStay) {
        this.store = store;
        this.codec = new ValueCodec(objects);
        this.measures = measures;
        this.clock = clock;
        this.mayStay = mayStay;
        saving = new Saving(store, measures);
    }

    /** A session that the store learns of with its first save. */
    public LocalSession create(Duration timeout) {
        return LocalSession.fresh(codec, clock.instant(), timeout);
    }

    /**
     * Finds a session this node has no copy of.
     *
     * @param awaited the mark of a request that may still be saving, or null
     */
    public Optional<Opened> find(String id, String awaited) {
        Tenure tenure = new Tenure();
        return load(id, 0, awaited, tenure.asker(false))
                .map(loaded -> new Opened(LocalSession.of(codec, tenure, id, loaded), loaded.pending()));
    }

    /** Brings a copy up to date. Empty when the session is gone, and the copy then knows. */
    public Optional<Opened> refresh(LocalSession session, String awaited) {
        session.steps.lock();
        try {
            if (session.isGone()) {
                return Optional.empty();
            } else if (!session.isStored()) {
                return Optional.of(new Opened(session, false));
            }
            Moment now = session.tenure().now();
            session.tenure().visited(now);
            return awaited == null && isAlone(session, now)
                    ? Optional.of(new Opened(session, false))
                    : refresh(session, awaited, now);
        } finally {
            session.steps.unlock();
        }
    }

    /** A node that the others have put out is alone with nothing. */
    private boolean isAlone(LocalSession session, Moment now) {
        boolean alone = session.tenure().isHeld(now) && store.admitsThisNode();
        if (alone) {
            session.isNewest(now);
            measures.spared();
        }
        return alone;
    }

    private Optional<Opened> refresh(LocalSession session, String awaited, Moment asked) {
        Asker asker = session.tenure().asker(mayStay && awaited == null);
        Optional<Loaded> loaded = load(session.id(), session.known(), awaited, asker);
        loaded.ifPresentOrElse(now -> refresh(session, now, asked), session::end);
        return loaded.map(now -> new Opened(session, now.pending()));
    }

    private static void refresh(LocalSession session, Loaded loaded, Moment asked) {
        session.refresh(loaded);
        session.tenure().begin(asked, loaded.alone());
    }

    private Optional<Loaded> load(String id, long known, String awaited, Asker asker) {
        Optional<Loaded> loaded =
                measures.loading(() -> InTurn.take(() -> store.load(id, known, awaited, asker), measures::waited));
        measures.loaded(loaded);
        return loaded;
    }

    private <T> T inTurn(Supplier<T> step) {
        return measures.counting(() -> InTurn.take(step, measures::waited));
    }

    /**
     * Brings to the store what it does not have yet; costs nothing when there is nothing.
     *
     * @param finished the mark of this request, when its answer left before this save; else null
     * @param lock the token of the lock that must be held, or null
     * @throws StaleSessionException when this copy is too old to be saved
     */
    public void save(LocalSession session, String finished, String lock) {
        session.steps.lock();
        try {
            if (!session.isGone() && !isClean(session, finished)) {
                saving.save(session, finished, lock);
            }
        } finally {
            session.steps.unlock();
        }
    }

    /**
     * Saves what the same request did after its {@link #save}. Objects that it holds since before were looked at then; they are looked at
     * again only if something was set or asked for meanwhile.
     *
     * @param lock as in {@link #save}
     */
    public void saveRest(LocalSession session, String lock) {
        if (!isSettled(session)) {
            save(session, null, lock);
        }
    }

    private static boolean isClean(LocalSession session, String finished) {
        return finished == null && isSettled(session) && !session.attributes().isHandedOut();
    }

    private static boolean isSettled(LocalSession session) {
        return session.isStored()
                && session.newTimeout() == null
                && session.attributes().isUntouched();
    }

    /** Ends a session for ever. True for exactly one caller on all nodes; also for a session that the store never had. */
    public boolean end(LocalSession session) {
        session.steps.lock();
        try {
            session.end();
            Asker asker = session.tenure().asker(false);
            return !session.isStored() || inTurn(() -> store.remove(session.id(), asker));
        } finally {
            session.steps.unlock();
        }
    }

    /** @throws StaleSessionException when the session is gone */
    public void rename(LocalSession session, String newId) {
        session.steps.lock();
        try {
            session.tenure().end();
            Asker asker = session.tenure().asker(false);
            if (session.isStored() && !inTurn(() -> store.rename(session.id(), newId, asker))) {
                session.end();
                throw new StaleSessionException("the session ended before its id was changed");
            }
            session.setId(newId);
        } finally {
            session.steps.unlock();
        }
    }

    /** Sessions that are over, and this caller's for a while: to be told of, then {@link #end ended}. */
    public List<LocalSession> claimEnded(int most, Duration claim) {
        return measures.counting(() -> store.claimEnded(most, claim)).stream()
                .map(this::copyOf)
                .toList();
    }

    private LocalSession copyOf(Ended ended) {
        return LocalSession.of(
                codec,
                new Tenure(),
                ended.id(),
                new Loaded(
                        1,
                        ended.attributes(),
                        ended.attributes().keySet(),
                        ended.created(),
                        ended.lastAccess(),
                        ended.timeout(),
                        false,
                        Duration.ZERO));
    }

    /**
     * A copy, and whether the awaited request has still not saved.
     *
     * @param pending what is here may lack what that request did
     */
    public record Opened(LocalSession session, boolean pending) {}
}
