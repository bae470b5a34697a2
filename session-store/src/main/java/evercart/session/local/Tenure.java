package evercart.session.local;

import evercart.session.store.Asker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A copy's time alone with its session: while it lasts, the copy is the newest without a question. It is counted from before the copy
 * asked for it, by two clocks of which one stands still while a machine sleeps and the other is set at times, and each use reads both: a
 * node that was frozen finds that it is over. Used by one thread at a time.
 */
final class Tenure {
    /** of what the store gives: clocks do not run alike */
    private static final int USED = 4;

    private static final int OF = 5;
    /** a copy that is asked for so often within the time that the store gives wants to stay */
    private static final int ENOUGH = 3;

    private static final long OFTEN = Duration.ofMillis(100).toNanos();
    /** a store that answers so slowly is not asked for more than it must do */
    private static final long SLOW = Duration.ofMillis(50).toNanos();

    private static final int REST = 20;
    private static final String NODE = Long.toHexString(new java.security.SecureRandom().nextLong()) + "-";
    private static final AtomicLong COPIES = new AtomicLong();

    /** by both clocks */
    record Moment(long nanos, long millis) {}

    private final LongSupplier nanos;
    private final LongSupplier millis;
    private final String copy = NODE + COPIES.incrementAndGet();
    private final long[] visits = new long[ENOUGH];
    private int visit;
    private Moment begin;
    private Duration length = Duration.ZERO;

    Tenure(LongSupplier nanos, LongSupplier millis) {
        this.nanos = nanos;
        this.millis = millis;
    }

    Tenure() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    Moment now() {
        return new Moment(nanos.getAsLong(), millis.getAsLong());
    }

    /** A request comes. */
    void visited(Moment now) {
        visits[Math.floorMod(visit, ENOUGH)] = now.nanos;
        visit++;
    }

    Asker asker(boolean mayStay) {
        boolean often = visit >= ENOUGH && visits[(visit - 1) % ENOUGH] - visits[visit % ENOUGH] < OFTEN;
        return new Asker(copy, mayStay && often);
    }

    /** @param asked before the question */
    void begin(Moment asked, Duration given) {
        begin = asked;
        length = given.multipliedBy(USED).dividedBy(OF);
        if (nanos.getAsLong() - asked.nanos > SLOW) {
            visit = -REST;
        }
    }

    /** What is known of the session may be old from now on; somebody else may have changed it. */
    void end() {
        length = Duration.ZERO;
        visit = 0;
    }

    boolean isHeld(Moment now) {
        return !length.isZero()
                && now.nanos - begin.nanos < length.toNanos()
                && Math.abs(now.millis - begin.millis) < length.toMillis();
    }
}
