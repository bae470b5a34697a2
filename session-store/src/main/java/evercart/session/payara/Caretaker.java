package evercart.session.payara;

import evercart.session.local.LocalSession;
import evercart.session.local.Sessions;
import evercart.session.store.StoreUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Session;

/** What is done beside requests: ended sessions are told of and removed, logouts made up for, turns prolonged, idle copies dropped. */
final class Caretaker {
    private static final System.Logger LOG = System.getLogger(Caretaker.class.getName());
    private static final Duration EVERY = Duration.ofMillis(400);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(2);
    private static final Duration WATCH_EVERY = Duration.ofSeconds(5);
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final int CLAIM_MOST = 200;
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final SharedSessionManager manager;
    private final Sessions shared;
    private final Turns turns;
    private final Exposure exposure;
    private final Map<String, LocalSession> toBeEnded = new ConcurrentHashMap<>();
    private ScheduledExecutorService threads;

    Caretaker(SharedSessionManager manager, Sessions shared, Turns turns, Exposure exposure) {
        this.manager = manager;
        this.shared = shared;
        this.turns = turns;
        this.exposure = exposure;
    }

    void start() {
        threads = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "evercart-sessions");
            thread.setDaemon(true);
            return thread;
        });
        every(EVERY, turns::prolong);
        every(EVERY, this::makeUpForLogouts);
        every(SWEEP_EVERY, this::tellOfEnded);
        every(IDLE, this::dropIdle);
        every(WATCH_EVERY, exposure::keepMetrics);
    }

    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    private void every(Duration pause, Runnable duty) {
        threads.scheduleWithFixedDelay(() -> carryOut(duty), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One duty that fails is tried again next time. */
    private static void carryOut(Runnable duty) {
        try {
            duty.run();
        } catch (StoreUnavailableException away) {
            LOG.log(System.Logger.Level.DEBUG, "the session store is away: {0}", away.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "a duty of the session manager failed", failure);
        }
    }

    /** A logout that the store could not be told of is not forgotten: here the session is dead already, and soon everywhere. */
    void endLater(LocalSession session) {
        toBeEnded.put(session.id(), session);
    }

    boolean isToBeEnded(String id) {
        return !toBeEnded.isEmpty() && toBeEnded.containsKey(id);
    }

    private void makeUpForLogouts() {
        toBeEnded.values().forEach(session -> {
            shared.end(session);
            toBeEnded.remove(session.id());
        });
    }

    private void tellOfEnded() {
        shared.claimEnded(CLAIM_MOST, CLAIM).forEach(this::tellOfEnded);
    }

    private void tellOfEnded(LocalSession session) {
        manager.tellOfEnd(session);
        shared.end(session);
    }

    /** Copies that nobody asked for are loaded again when somebody does. */
    private void dropIdle() {
        long oldest = System.currentTimeMillis() - IDLE.toMillis();
        for (Session session : manager.findSessions()) {
            if (session.getThisAccessedTime() < oldest
                    && !((SharedSession) session).local().isInUse()) {
                manager.forget(session.getIdInternal(), (SharedSession) session);
            }
        }
    }
}
