package evercart.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same time, within a deadline. */
public final class Together {
    private static final int DEADLINE_SECONDS = 60;

    private Together() {}

    @SafeVarargs
    public static <T> List<Future<T>> run(Callable<T>... things) throws InterruptedException {
        return run(List.of(things));
    }

    /** @return one for each thing: what it returned or threw, in the order of the things */
    public static <T> List<Future<T>> run(List<Callable<T>> things) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(things.size());
        try {
            return threads.invokeAll(things, DEADLINE_SECONDS, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** @return false when it threw what it may throw, which is nothing else than a refusal */
    public static boolean succeeded(Future<?> answer, Class<? extends Exception> refusal) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(refusal);
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until all parties have come here. */
    public static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("the others did not come", failure);
        }
    }
}
