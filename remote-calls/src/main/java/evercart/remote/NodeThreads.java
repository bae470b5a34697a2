package evercart.remote;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which one node is called and watched. They are its own, so that a frozen node can hold no more than its share,
 * and they inherit nothing from the thread that happened to need them: no caller, no transaction, no invocation.
 */
final class NodeThreads implements Executor, AutoCloseable {
    private static final long NO_OWN_STACK_SIZE = 0;

    private final ThreadPoolExecutor calls;
    private final Thread watch;

    /** @param watch runs until it is interrupted */
    NodeThreads(String name, int mostCalls, CallerIdentity identity, ClassLoader loader, Runnable watch) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory =
                task -> daemon("evercart-remote " + name + " call " + count.incrementAndGet(), task, loader);
        Runnable signedIn = () -> {
            identity.assume();
            watch.run();
        };
        this.calls = new ThreadPoolExecutor(0, mostCalls, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        this.watch = daemon("evercart-remote " + name + " watch", signedIn, loader);
        this.watch.start();
    }

    static Thread daemon(String name, Runnable task, ClassLoader loader) {
        Thread thread = new Thread(null, task, name, NO_OWN_STACK_SIZE, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /** @throws RejectedExecutionException when as many calls as allowed are under way */
    @Override
    public void execute(Runnable call) {
        calls.execute(call);
    }

    @Override
    public void close() {
        watch.interrupt();
        calls.shutdown();
    }
}
