package evercart.remote;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at one node again and again: takes it in when it is ready and looked up, takes it out when it is not. */
final class NodeWatch implements Runnable {
    private static final System.Logger LOG = System.getLogger("evercart.remote");

    private final Node node;
    private final NodeLink link;
    private final Duration interval;
    private final Supplier<Set<String>> wanted;
    private final Runnable roundDone;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile Set<String> asked = Set.of();

    /**
     * @param wanted the JNDI names to look up
     * @param roundDone told after every round
     */
    NodeWatch(Node node, NodeLink link, Duration interval, Supplier<Set<String>> wanted, Runnable roundDone) {
        this.node = node;
        this.link = link;
        this.interval = interval;
        this.wanted = wanted;
        this.roundDone = roundDone;
    }

    /** Whether at least one round has asked for this name, with or without success. */
    boolean hasAsked(String jndiName) {
        return asked.contains(jndiName);
    }

    void wake() {
        wakeUps.release();
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                roundThatNeverThrows();
                wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        Set<String> names = wanted.get();
        Readiness answer = ask();
        switch (answer.kind()) {
            case READY -> lookUp(names, answer.reason());
            case NOT_READY -> node.notReady(answer.reason());
            case GONE -> node.gone(answer.reason());
            case SILENT -> node.silent(answer.reason());
        }
        asked = names;
        roundDone.run();
    }

    private void roundThatNeverThrows() {
        try {
            round();
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.WARNING, "watching " + link.address() + " failed", unexpected);
        }
    }

    /** One late answer of a node in service may be bad luck: it is asked twice. */
    private Readiness ask() {
        Readiness answer = link.readiness();
        return answer.kind() == Readiness.Kind.SILENT && node.isAvailable() ? link.readiness() : answer;
    }

    private void lookUp(Set<String> names, String ready) {
        if (node.isResting()) {
            return;
        }
        boolean afresh = !node.isAvailable();
        String failure = null;
        for (String name : names) {
            if (afresh || node.proxy(name).isEmpty()) {
                failure = lookUp(name, failure);
            }
        }
        if (failure == null || node.hasProxies()) {
            node.takeIn(ready);
        } else {
            node.gone(failure);
        }
    }

    private String lookUp(String name, String failureBefore) {
        try {
            node.keep(name, link.lookUp(name));
            return failureBefore;
        } catch (Exception | LinkageError failed) {
            node.forget(name);
            return "look-up of " + name + " failed: " + new Failure(Failure.Kind.STALE, failed).reason();
        }
    }
}
