package evercart.session.local;

import evercart.session.store.Loaded;
import evercart.session.store.StepTime;
import evercart.session.store.StoreUnavailableException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What sessions of one application cost on this node, counted since it started. */
public final class Measures implements SessionsMXBean {
    private final LongAdder loads = new LongAdder();
    private final LongAdder unchangedLoads = new LongAdder();
    private final LongAdder sparedLoads = new LongAdder();
    private final LongAdder loadedBytes = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();
    private final LongAdder saves = new LongAdder();
    private final LongAdder savedBytes = new LongAdder();
    private final LongAdder saveNanos = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final LongAdder waits = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder storeFailures = new LongAdder();
    private final LongSupplier copies;
    private final LongSupplier sessions;
    private final BooleanSupplier ready;
    private final BooleanSupplier storeAnswers;

    /**
     * @param copies how many sessions this node has copies of
     * @param sessions how many the store has; may fail when it is away
     * @param ready whether this node may serve sessions
     * @param storeAnswers whether the store can be had now
     */
    public Measures(LongSupplier copies, LongSupplier sessions, BooleanSupplier ready, BooleanSupplier storeAnswers) {
        this.copies = copies;
        this.sessions = sessions;
        this.ready = ready;
        this.storeAnswers = storeAnswers;
    }

    /** A step that neither loads nor saves. */
    <T> T counting(Supplier<T> step) {
        return timed(step, new LongAdder());
    }

    <T> T loading(Supplier<T> step) {
        return timed(step, loadNanos);
    }

    <T> T saving(Supplier<T> step) {
        return timed(step, saveNanos);
    }

    private <T> T timed(Supplier<T> step, LongAdder sum) {
        long start = System.nanoTime();
        try {
            return step.get();
        } catch (StoreUnavailableException failure) {
            storeFailures.increment();
            throw failure;
        } finally {
            long nanos = System.nanoTime() - start;
            sum.add(nanos);
            StepTime.spend(nanos);
        }
    }

    void loaded(Optional<Loaded> loaded) {
        loads.increment();
        if (loaded.isPresent() && loaded.get().isUnchanged()) {
            unchangedLoads.increment();
        } else {
            loaded.ifPresent(now -> loadedBytes.add(bytes(now.changed())));
        }
    }

    void spared() {
        sparedLoads.increment();
    }

    void saved(Map<String, byte[]> written, int conflicting) {
        saves.increment();
        savedBytes.add(bytes(written));
        conflicts.add(conflicting);
    }

    private static long bytes(Map<String, byte[]> values) {
        return values.values().stream().mapToLong(value -> value.length).sum();
    }

    /** A request waited for another one's save or lock. */
    public void waited() {
        waits.increment();
    }

    /** A request was answered with 503. */
    public void refused() {
        refusals.increment();
    }

    @Override
    public boolean isReady() {
        return ready.getAsBoolean();
    }

    @Override
    public boolean isStoreAnswering() {
        return storeAnswers.getAsBoolean();
    }

    @Override
    public long getCopies() {
        return copies.getAsLong();
    }

    @Override
    public long getSessions() {
        try {
            return sessions.getAsLong();
        } catch (StoreUnavailableException away) {
            return -1;
        }
    }

    @Override
    public long getLoads() {
        return loads.sum();
    }

    @Override
    public long getUnchangedLoads() {
        return unchangedLoads.sum();
    }

    @Override
    public long getSparedLoads() {
        return sparedLoads.sum();
    }

    @Override
    public long getLoadedBytes() {
        return loadedBytes.sum();
    }

    @Override
    public double getLoadSeconds() {
        return loadNanos.sum() / 1e9;
    }

    @Override
    public long getSaves() {
        return saves.sum();
    }

    @Override
    public long getSavedBytes() {
        return savedBytes.sum();
    }

    @Override
    public double getSaveSeconds() {
        return saveNanos.sum() / 1e9;
    }

    @Override
    public long getConflicts() {
        return conflicts.sum();
    }

    @Override
    public long getWaits() {
        return waits.sum();
    }

    @Override
    public long getRefusals() {
        return refusals.sum();
    }

    @Override
    public long getStoreFailures() {
        return storeFailures.sum();
    }
}
