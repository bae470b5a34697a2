package evercart.manager;

import evercart.manager.action.BusyException;
import evercart.manager.balancer.BalancerAwayException;
import evercart.manager.domain.CommandFailedException;
import evercart.manager.domain.DomainAwayException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What is done again and again, for as long as the manager is there: the server's scheduler outlives an application and would go on with what it was once
 * given. A round that fails is told and does not end the following ones.
 */
@ApplicationScoped
public class Rounds {
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> rounds = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    /** @param what is done, for people: "follow the load" */
    public void every(Duration pause, String what, Runnable round) {
        rounds.add(scheduler.scheduleWithFixedDelay(
                () -> once(what, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void once(String what, Runnable round) {
        if (ended) {
            return;
        }
        try {
            round.run();
        } catch (DomainAwayException | CommandFailedException | BalancerAwayException | BusyException later) {
            LOG.log(Level.DEBUG, "did not " + what, later);
        } catch (RuntimeException unexpected) {
            LOG.log(ended ? Level.DEBUG : Level.WARNING, "cannot " + what, unexpected);
        }
    }

    /** A round under way ends by itself. */
    @PreDestroy
    void end() {
        ended = true;
        rounds.forEach(round -> round.cancel(false));
    }
}
