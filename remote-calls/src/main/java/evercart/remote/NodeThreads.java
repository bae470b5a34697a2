package evercart.remote;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads on which one node is called and watched. They are its own, so that a frozen node can hold no more than its share,
 * and they inherit nothing from the thread that happened to need them: no caller, no transaction, no invocation.
 */
final class NodeThreads implements AutoCloseable {
    private static final long DEFAULT_STACK_SIZE = 0;

    private final String name;
    private final Semaphore free;
    private final ExecutorService calls;

    NodeThreads(String name, int mostCalls) {
        this.name = name;
        this.free = new Semaphore(mostCalls);
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory = task -> daemon(name + " call " + count.incrementAndGet(), task);
        this.calls =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(null, task, "evercart-remote " + name, DEFAULT_STACK_SIZE, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(NodeThreads.class.getClassLoader());
        return thread;
    }

    void startWatch(Runnable watch) {
        daemon(name + " watch", watch).start();
    }

    /** @throws RejectedExecutionException when as many calls as allowed are under way; nothing was started */
    CompletableFuture<Object> call(Callable<Object> work) {
        if (!free.tryAcquire()) {
            throw new RejectedExecutionException(name + " has its hands full");
        }
        CompletableFuture<Object> answer = new CompletableFuture<>();
        try {
            calls.execute(() -> run(work, answer));
        } catch (RejectedExecutionException closed) {
            free.release();
            throw closed;
        }
        return answer;
    }

    @Override
    public void close() {
        calls.shutdown();
    }

    /** The place is free again before the caller hears of it: the caller's next call must find it. */
    private void run(Callable<Object> work, CompletableFuture<Object> answer) {
        Object value = null;
        Throwable failure = null;
        try {
            value = work.call();
        } catch (Exception | Error thrown) {
            failure = thrown;
        }
        free.release();
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(failure);
        }
    }
}
