package evercart.manager.action;

import evercart.manager.domain.Domain;
import evercart.manager.domain.DomainAwayException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Takes what is asked, one action at a time. What was begun is written down in the domain before anything happens and struck out when it has
 * ended, so that a manager that comes after a crash goes on with it.
 */
public class ActionDesk {
    private static final Logger LOG = System.getLogger(ActionDesk.class.getName());
    private static final int REMEMBERED = 50;
    private static final Duration DOMAIN_ANSWERS_WITHIN = Duration.ofMinutes(2);

    private final Domain domain;
    private final Executor executor;
    private final BiConsumer<Intent, Progress> doer;
    private final AuditLog audit;
    private final Deque<Action> actions = new ArrayDeque<>();
    private boolean looking = true;
    private boolean stopped;
    private Thread acting;

    ActionDesk(Domain domain, Executor executor, BiConsumer<Intent, Progress> doer, AuditLog audit) {
        this.domain = domain;
        this.executor = executor;
        this.doer = doer;
        this.audit = audit;
    }

    protected ActionDesk() {
        this(null, null, null, null);
    }

    /** @throws BusyException while another one is under way */
    public synchronized Action begin(Intent intent, String who, String why) {
        refuseWhileBusy();
        domain.intend(intent.text());
        return run(intent, who, why);
    }

    /**
     * A scaling that is under way goes on to a larger size, so that what is asked for while nodes start does not wait for them.
     *
     * @return false when no scaling of that system to fewer nodes is under way
     */
    public synchronized boolean raise(Intent larger, String who, String why) {
        Optional<Action> smaller = current().filter(action -> !stopped && larger.isMoreThan(action.intent()));
        smaller.ifPresent(action -> {
            domain.intend(larger.text());
            domain.want(larger.group(), larger.size());
            action.becomes(larger);
            audit.raised(larger, who, why);
        });
        return smaller.isPresent();
    }

    private void refuseWhileBusy() {
        if (stopped) {
            throw new BusyException("the manager is being stopped");
        }
        if (looking) {
            throw new BusyException("the manager has just been started and is looking at the domain");
        }
        current().ifPresent(action -> {
            throw new BusyException(action);
        });
    }

    private Action run(Intent intent, String who, String why) {
        Action action = new Action(Instant.now().toEpochMilli(), intent, who, why);
        actions.addFirst(action);
        while (actions.size() > REMEMBERED) {
            actions.removeLast();
        }
        audit.began(action);
        executor.execute(() -> perform(action));
        return action;
    }

    private void perform(Action action) {
        acting(Thread.currentThread());
        try {
            carryOut(action);
        } catch (BrokenOffException | DomainAwayException away) {
            action.failed(away.getMessage() + "; it goes on when the manager is started again");
        } finally {
            acting(null);
            audit.ended(action);
        }
    }

    private void carryOut(Action action) {
        try {
            Intent intent;
            do {
                intent = action.intent();
                doer.accept(intent, action);
            } while (!end(action, intent));
        } catch (BrokenOffException | DomainAwayException away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, action.intent().text() + " failed", failure);
            fail(action, Optional.ofNullable(failure.getMessage()).orElse(failure.toString()));
        }
    }

    /** @return false when more has been asked for than was done */
    private synchronized boolean end(Action action, Intent done) {
        if (!action.intent().equals(done)) {
            return false;
        }
        domain.forgetIntent();
        action.done();
        return true;
    }

    private synchronized void fail(Action action, String reason) {
        domain.forgetIntent();
        action.failed(reason);
    }

    /** Who has been told to stop by then is not interrupted any more. */
    private synchronized void acting(Thread thread) {
        acting = thread;
        Thread.interrupted();
    }

    /** Takes nothing more, and breaks off what is under way: it stays written down, for the manager that comes after this one. */
    synchronized void stop() {
        stopped = true;
        if (acting != null) {
            acting.interrupt();
        }
    }

    /** Goes on with what a manager before this one has left unfinished. To be called once, off the thread that starts the application. */
    void resume() {
        boolean answered = Deadline.of(DOMAIN_ANSWERS_WITHIN).met(this::lookForUnfinished);
        if (!answered) {
            LOG.log(
                    Level.ERROR,
                    "the domain did not tell within {0} whether anything is unfinished",
                    DOMAIN_ANSWERS_WITHIN);
        }
    }

    private synchronized boolean lookForUnfinished() {
        if (stopped) {
            return true;
        }
        try {
            domain.intent()
                    .map(Intent::new)
                    .ifPresent(intent -> run(intent, "manager", "left unfinished before a restart"));
            looking = false;
            return true;
        } catch (DomainAwayException notYet) {
            return false;
        }
    }

    public synchronized Optional<Action> current() {
        return actions.stream()
                .filter(action -> action.outcome() == Action.Outcome.RUNNING)
                .findFirst();
    }

    public synchronized boolean isIdle() {
        return !looking && !stopped && current().isEmpty();
    }

    /** The newest first. */
    public synchronized List<Action> actions() {
        return List.copyOf(actions);
    }

    public Optional<Action> action(long id) {
        return actions().stream().filter(action -> action.id() == id).findFirst();
    }
}
