package evercart.remote;

import evercart.remote.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Some threads that call idempotent methods without a pause, short and long ones, until they are stopped. */
final class Callers {
    private static final int THREADS = 4;
    private static final long SOME_CALLS = 100;

    private final Trial trial;
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final List<Thread> threads;
    private volatile boolean stopped;

    private Callers(Trial trial) {
        this.trial = trial;
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(number -> new Thread(() -> callUntilStopped(number * 50L)))
                .toList();
    }

    /** Returns when calls are flowing. */
    static Callers calling(Trial trial) {
        Callers callers = new Callers(trial);
        callers.threads.forEach(Thread::start);
        Eventually.within(Duration.ofMinutes(1), () -> callers.calls.get() > SOME_CALLS, () -> "no calls");
        return callers;
    }

    void stop() {
        stopped = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    List<Exception> failures() {
        return List.copyOf(failures);
    }

    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    private void callUntilStopped(long millis) {
        while (!stopped) {
            long begin = System.nanoTime();
            try {
                trial.slowly(millis);
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
            calls.incrementAndGet();
        }
    }
}
