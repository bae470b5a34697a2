package evercart.session.trial;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at once. */
final class Crowd {
    private Crowd() {}

    /** The results of all, in order. */
    static <T> List<T> each(int count, int atOnce, IntFunction<T> task) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<T>> results = IntStream.range(0, count)
                    .mapToObj(number -> threads.submit(() -> task.apply(number)))
                    .toList();
            return results.stream().map(Crowd::result).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
