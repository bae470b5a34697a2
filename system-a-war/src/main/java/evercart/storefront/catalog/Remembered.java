package evercart.storefront.catalog;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers that are given again for a short while. Nothing older than that is ever answered, counted from the moment of asking; many
 * who want the same at once ask once; what failed is not remembered.
 */
public final class Remembered<K, V> {
    private final Duration staleness;
    private final int most;
    private final LongSupplier nanos;
    private final ConcurrentMap<K, Answer<V>> answers = new ConcurrentHashMap<>();

    /** @param most answers that are remembered at once, about */
    public Remembered(Duration staleness, int most, LongSupplier nanos) {
        this.staleness = staleness;
        this.most = most;
        this.nanos = nanos;
    }

    public V orAsk(K key, Supplier<V> source) {
        Answer<V> mine = new Answer<>(nanos.getAsLong(), new CompletableFuture<>());
        Answer<V> current = answers.compute(key, (same, known) -> known == null || isOld(known) ? mine : known);
        if (current == mine) {
            makeRoom();
            fill(key, mine, source);
        }
        try {
            return current.value().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    private void fill(K key, Answer<V> mine, Supplier<V> source) {
        try {
            mine.value().complete(source.get());
        } catch (RuntimeException | Error failed) {
            answers.remove(key, mine);
            mine.value().completeExceptionally(failed);
        }
    }

    public void forget(K key) {
        answers.remove(key);
    }

    int size() {
        return answers.size();
    }

    private boolean isOld(Answer<V> answer) {
        return nanos.getAsLong() - answer.asked() >= staleness.toNanos();
    }

    private void makeRoom() {
        if (answers.size() > most) {
            answers.values().removeIf(answer -> isOld(answer) && answer.value().isDone());
        }
        if (answers.size() > 2 * most) {
            answers.values().removeIf(answer -> answer.value().isDone());
        }
    }

    private record Answer<V>(long asked, CompletableFuture<V> value) {}
}
