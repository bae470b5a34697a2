package evercart.remote;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at one node again and again: takes it in when it is ready and looked up, takes it out when it is not. */
final class NodeWatch implements Runnable, AutoCloseable {
    private static final System.Logger LOG = System.getLogger("evercart.remote");
    private static final int MOST_ROUNDS_BETWEEN_LOOK_UPS = 8;

    private final Node node;
    private final NodeLink link;
    private final CallerIdentity identity;
    private final Duration interval;
    private final Supplier<Map<String, ClassLoader>> wanted;
    private final Runnable roundDone;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile boolean closed;
    private volatile Set<String> asked = Set.of();
    private int roundsBetweenLookUps = 1;
    private int roundsToNextLookUp = 1;

    /**
     * @param wanted the JNDI names to look up, each with the class loader of its interface
     * @param roundDone told after every round
     */
    NodeWatch(
            Node node,
            NodeLink link,
            CallerIdentity identity,
            Duration interval,
            Supplier<Map<String, ClassLoader>> wanted,
            Runnable roundDone) {
        this.node = node;
        this.link = link;
        this.identity = identity;
        this.interval = interval;
        this.wanted = wanted;
        this.roundDone = roundDone;
    }

    /** Whether at least one round has asked for this name, with or without success. */
    boolean hasAsked(String jndiName) {
        return asked.contains(jndiName);
    }

    /** Asks for the next round at once, look-ups included. */
    void wake() {
        wakeUps.release();
    }

    /** Ends after the round under way. */
    @Override
    public void close() {
        closed = true;
        wake();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                roundThatNeverThrows();
                if (wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                    roundsToNextLookUp = 1;
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        Map<String, ClassLoader> names = wanted.get();
        Readiness answer = ask();
        switch (answer.kind()) {
            case READY -> ready(names, answer.reason());
            case NOT_READY -> node.notReady(answer.reason());
            case GONE -> node.gone(answer.reason());
            case SILENT -> node.silent(answer.reason());
        }
        asked = names.keySet();
        roundDone.run();
    }

    private void roundThatNeverThrows() {
        try {
            round();
        } catch (RuntimeException unexpected) {
            LOG.log(Level.WARNING, "watching " + link.address() + " failed", unexpected);
        }
    }

    /** One late answer of a node in service may be bad luck: it is asked twice. */
    private Readiness ask() {
        Readiness answer = link.readiness();
        return answer.kind() == Readiness.Kind.SILENT && node.isAvailable() ? link.readiness() : answer;
    }

    /** A name that is not there is asked for less and less often: each time costs the node a line in its log. */
    private void ready(Map<String, ClassLoader> names, String why) {
        if (names.isEmpty() || node.isResting() || --roundsToNextLookUp > 0) {
            return;
        }
        Optional<String> failure = lookUpAll(names);
        roundsBetweenLookUps =
                failure.isPresent() ? Math.min(2 * roundsBetweenLookUps, MOST_ROUNDS_BETWEEN_LOOK_UPS) : 1;
        roundsToNextLookUp = roundsBetweenLookUps;
        if (failure.isEmpty() || node.hasProxies()) {
            node.takeIn(why);
        } else {
            node.gone(failure.get());
        }
    }

    private Optional<String> lookUpAll(Map<String, ClassLoader> names) {
        boolean afresh = !node.isAvailable();
        return names.entrySet().stream()
                .filter(name -> afresh || node.proxy(name.getKey()).isEmpty())
                .map(name -> lookUp(name.getKey(), name.getValue()))
                .flatMap(Optional::stream)
                .reduce((first, last) -> last);
    }

    /** The ORB finds classes through the thread's class loader, so this is the one of the interface. */
    private Optional<String> lookUp(String name, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            identity.assume();
            node.keep(name, link.lookUp(name));
            return Optional.empty();
        } catch (Exception | LinkageError failed) {
            node.forget(name);
            return Optional.of("look-up of " + name + " failed: " + Failure.reason(failed));
        }
    }
}
