package evercart.session.payara;

import evercart.session.local.LocalSession;
import evercart.session.local.Measures;
import evercart.session.local.Sessions;
import evercart.session.local.Sessions.Opened;
import evercart.session.store.SessionStore;
import evercart.session.store.StoreUnavailableException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleListener;
import org.apache.catalina.Request;
import org.apache.catalina.Session;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.ManagerBase;
import org.apache.catalina.session.StandardSession;
import org.apache.catalina.util.LifecycleSupport;

/** The sessions of one application on this node: copies of what the store has, brought up to date for each request. */
final class SharedSessionManager extends ManagerBase implements Lifecycle {
    private final SessionSettings settings;
    private final SessionStore store;
    private final Sessions shared;
    private final Measures measures;
    private final Marks marks = new Marks();
    private final Turns turns;
    private final Caretaker caretaker;
    private final Exposure exposure;
    private final LifecycleSupport lifecycle = new LifecycleSupport(this);

    SharedSessionManager(StandardContext application, SessionSettings settings) {
        this.settings = settings;
        setContainer(application);
        store = Stores.open(settings, application);
        measures = new Measures(sessions::size, store::size, store::admitsThisNode, store::isAvailable);
        shared = new Sessions(
                store,
                new ApplicationObjects(application, new AllowedClasses(settings.allow())),
                measures,
                Clock.systemUTC(),
                settings.mode() == SessionSettings.Mode.MERGED);
        turns = new Turns(store, settings, measures, marks);
        exposure = new Exposure(Stores.nameOf(application), measures);
        caretaker = new Caretaker(this, shared, turns, exposure);
    }

    @Override
    public void start() {
        init();
        caretaker.start();
        exposure.begin();
    }

    /** Nothing is saved here: every answered request has saved its own, and this node's copies may be old. */
    @Override
    public void stop() {
        exposure.end();
        caretaker.stop();
        sessions.clear();
        store.close();
        destroy();
    }

    @Override
    public Session findSession(String id, HttpServletRequest request) {
        SessionRequest known = SessionRequest.of((Request) request);
        if (id == null || !known.hasSought(id)) {
            known.found(id, id == null ? null : open(id, known));
        }
        return known.found();
    }

    /** Cookies are the client's: what cannot be an id of ours is not even asked for. null when there is none. */
    private SharedSession open(String id, SessionRequest request) {
        if (!SessionIds.isPossible(id) || caretaker.isToBeEnded(id)) {
            return null;
        }
        try {
            if (settings.mode() == SessionSettings.Mode.LOCKED) {
                request.locked(turns.take(id));
            }
            return upToDate(id, request.awaited());
        } catch (StoreUnavailableException away) {
            request.refuse(away);
            return null;
        }
    }

    private SharedSession upToDate(String id, String awaited) {
        Patience patience = new Patience(settings.saveWait());
        while (true) {
            SharedSession copy = copyOf(id);
            Optional<Opened> opened = copy == null ? shared.find(id, awaited) : shared.refresh(copy.local(), awaited);
            if (opened.isEmpty()) {
                forget(id, copy);
                return null;
            }
            if (!marks.isOpen(awaited, opened.get().pending()) || !marks.awaitMore(patience)) {
                return adopted(id, copy, opened.get().session());
            }
            measures.waited();
        }
    }

    private SharedSession copyOf(String id) {
        SharedSession copy = (SharedSession) sessions.get(id);
        if (copy != null && copy.local().isGone()) {
            forget(id, copy);
            return null;
        }
        return copy;
    }

    private SharedSession adopted(String id, SharedSession copy, LocalSession session) {
        SharedSession present = copy;
        if (present == null) {
            SharedSession fresh = new SharedSession(this, session);
            fresh.setValid(true);
            SharedSession other = (SharedSession) sessions.putIfAbsent(id, fresh);
            present = other == null ? fresh : upToDateCopy(other, fresh);
        }
        present.refreshed();
        return present;
    }

    /** another request of this node was faster: its copy is everybody's, unless it has ended meanwhile */
    private SharedSession upToDateCopy(SharedSession other, SharedSession fresh) {
        return shared.refresh(other.local(), null).isPresent() ? other : fresh;
    }

    void forget(String id, SharedSession copy) {
        if (copy != null) {
            sessions.remove(id, copy);
        }
    }

    /** For a session that this node has claimed: only this node tells the application of its end. */
    void tellOfEnd(LocalSession claimed) {
        sessions.remove(claimed.id());
        SharedSession ended = new SharedSession(this, claimed);
        ended.setValid(true);
        ended.expireClaimed();
    }

    @Override
    protected StandardSession getNewSession() {
        SessionRequest request = SessionRequest.current();
        if (request != null && request.isRefused()) {
            throw new IllegalStateException("no new session while the store is away", request.refusal());
        }
        return new SharedSession(this, shared.create(Duration.ofSeconds(getMaxInactiveIntervalSeconds())));
    }

    /** Of some ids the one whose place in the store is near. */
    @Override
    protected String generateSessionId(Object unused) {
        return SessionIds.next(store::prefers);
    }

    @Override
    public void changeSessionId(Session session) {
        SharedSession changing = (SharedSession) session;
        String newId = generateSessionId(session);
        try {
            shared.rename(changing.local(), newId);
        } catch (RuntimeException failure) {
            refuseCurrent(failure);
            throw failure;
        }
        turns.moved(changing.getIdInternal(), newId);
        changing.setId(newId);
    }

    /** Whether this caller is the one that ended it. A session that cannot be ended now is ended as soon as the store is back. */
    boolean end(SharedSession session) {
        try {
            return shared.end(session.local());
        } catch (StoreUnavailableException away) {
            caretaker.endLater(session.local());
            refuseCurrent(away);
            return true;
        }
    }

    private static void refuseCurrent(RuntimeException failure) {
        SessionRequest request = SessionRequest.current();
        if (request != null) {
            request.refuse(failure);
        }
    }

    /** At the end of a request. What is thrown means that nothing may be acknowledged. */
    void save(SharedSession session, SessionRequest request) {
        try {
            saveOrForget(session, request.mark(), request.lock());
        } finally {
            ended(request);
        }
    }

    private void saveOrForget(SharedSession session, String mark, String lock) {
        orForget(session, () -> shared.save(session.local(), mark, lock));
    }

    /** What the store has is unknown after a failure: the next request loads it anew. */
    private void orForget(SharedSession session, Runnable saving) {
        try {
            saving.run();
        } catch (RuntimeException failure) {
            forget(session.getIdInternal(), session);
            throw failure;
        }
    }

    /** Nobody need wait for it any more. */
    void ended(SessionRequest request) {
        marks.close(request.mark());
        turns.give(request.lock());
        request.locked(null);
    }

    /** Called when the head of an answer is about to leave: saves what there is, so that nothing unsaved is acknowledged. */
    @Override
    public Cookie toCookie(Session session) throws IOException {
        SharedSession leaving = (SharedSession) session;
        SessionRequest request = SessionRequest.current();
        boolean early = request != null && !request.hasEnded();
        try {
            saveUntilHere(leaving, request);
        } catch (RuntimeException failure) {
            refuseCurrent(failure);
            throw new IOException("the session cannot be saved", failure);
        }
        if (!early) {
            return null;
        }
        request.answerLeft(marks.open());
        return markCookie(request.mark(), -1);
    }

    private void saveUntilHere(SharedSession session, SessionRequest request) {
        if (request == null || !request.hasEnded()) {
            saveOrForget(session, null, request == null ? null : request.lock());
        } else {
            orForget(session, () -> shared.saveRest(session.local(), request.lock()));
        }
    }

    Cookie markCookie(String mark, int maxAge) {
        Cookie cookie = new Cookie(SessionRequest.AWAITED_COOKIE, mark);
        String path = ((StandardContext) getContainer()).getPath();
        cookie.setPath(path.isEmpty() ? "/" : path);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(maxAge);
        return cookie;
    }

    /** The request is over in every way; one that was broken off by an error is saved here. */
    void leave(SharedSession session) {
        SessionRequest request = SessionRequest.current();
        SessionRequest.forget();
        if (request != null
                && !request.hasEnded()
                && !request.isRefused()
                && !session.local().isGone()) {
            request.end();
            save(session, request);
        }
    }

    void countRefusal() {
        measures.refused();
    }

    @Override
    public void load() {}

    @Override
    public void unload() {}

    @Override
    public void addLifecycleListener(LifecycleListener listener) {
        lifecycle.addLifecycleListener(listener);
    }

    @Override
    public java.util.List<LifecycleListener> findLifecycleListeners() {
        return lifecycle.findLifecycleListeners();
    }

    @Override
    public void removeLifecycleListener(LifecycleListener listener) {
        lifecycle.removeLifecycleListener(listener);
    }
}
