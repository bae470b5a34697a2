package evercart.session.hazelcast;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Until when this member may rely on being in the cluster. It ends by whichever of two clocks runs faster: one stands still while a
 * machine sleeps, the other is set at times.
 */
final class Lease {
    /** Less than the time after which the others put a silent member out: max-no-heartbeat less one interval of heartbeats. */
    static final Duration LENGTH = Duration.ofMillis(1_500);

    private record Confirmation(long nanos, long millis) {}

    private final LongSupplier nanos;
    private final LongSupplier millis;
    private volatile Confirmation last;

    Lease() {
        this(System::nanoTime, System::currentTimeMillis);
    }

    Lease(LongSupplier nanos, LongSupplier millis) {
        this.nanos = nanos;
        this.millis = millis;
    }

    /** Asks, and holds the lease from the moment before the question if the answer is yes; otherwise it is lost at once when denied. */
    void ask(Witnesses witnesses) {
        Confirmation asked = new Confirmation(nanos.getAsLong(), millis.getAsLong());
        switch (witnesses.ask()) {
            case CONFIRMED -> begin(asked);
            case DENIED -> revoke();
            case SILENCE -> {}
        }
    }

    private synchronized void begin(Confirmation asked) {
        last = asked;
        notifyAll();
    }

    void revoke() {
        last = null;
    }

    boolean isHeld() {
        Confirmation confirmation = last;
        return confirmation != null
                && nanos.getAsLong() - confirmation.nanos < LENGTH.toNanos()
                && Math.abs(millis.getAsLong() - confirmation.millis) < LENGTH.toMillis();
    }

    /** @return whether it is held, now or within the time */
    boolean await(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        try {
            while (!isHeld() && System.nanoTime() < deadline) {
                waitFor(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isHeld();
    }

    private synchronized void waitFor(long left) throws InterruptedException {
        if (!isHeld() && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
