package evercart.session.redis;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shut while the server is away: calls fail at once instead of each waiting for it, and one probe in the background waits for all. */
final class Gate implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Gate.class.getName());
    private static final long BETWEEN_PROBES = 150;

    private final String server;
    private final Runnable probe;
    private final ScheduledExecutorService prober;
    private volatile Failure failure;

    /** @param probe throws an exception while the server is away */
    Gate(String server, Runnable probe) {
        this.server = server;
        this.probe = probe;
        prober = Executors.newSingleThreadScheduledExecutor(Threads.named("evercart-redis-probe"));
    }

    void pass() {
        Failure current = failure;
        if (current != null) {
            throw current.asException();
        }
    }

    boolean isOpen() {
        return failure == null;
    }

    synchronized void shut(Failure reason) {
        boolean wasOpen = isOpen();
        failure = reason;
        if (wasOpen) {
            LOG.log(System.Logger.Level.INFO, "Redis {0}: available -> unavailable, {1}", server, reason.reason());
            probeIn(0);
        }
    }

    private synchronized void open() {
        failure = null;
        LOG.log(System.Logger.Level.INFO, "Redis {0}: unavailable -> available", server);
    }

    private void probe() {
        try {
            probe.run();
            open();
        } catch (RuntimeException stillAway) {
            probeIn(BETWEEN_PROBES);
        }
    }

    private void probeIn(long millis) {
        try {
            prober.schedule(this::probe, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.DEBUG, "closed");
        }
    }

    @Override
    public void close() {
        prober.shutdownNow();
    }
}
