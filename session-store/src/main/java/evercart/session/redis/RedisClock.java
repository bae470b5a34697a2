package evercart.session.redis;

import static evercart.session.redis.Texts.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The server's clock, as far as one connection knows it, to tell a step by when it must be taken. It is never ahead of the server, and
 * behind by a round trip and a little drift at most, unless the server's clock was set since the last reading.
 */
final class RedisClock {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(5);
    /** NTP slews a clock by half of this */
    private static final long DRIFT = 1_000;

    private final LongSupplier ticker;
    private boolean known;
    /** in nanoseconds since 1970, when the server answered: somewhat before {@code readAt} */
    private long reading;

    private long readAt;

    /** @param ticker nanoseconds as of {@link System#nanoTime()} */
    RedisClock(LongSupplier ticker) {
        this.ticker = ticker;
    }

    boolean isFresh() {
        return known && ticker.getAsLong() - readAt < FRESH;
    }

    /** @param time the answer to TIME, just received: seconds and microseconds */
    void read(Object time) {
        List<?> parts = (List<?>) time;
        reading = TimeUnit.SECONDS.toNanos(number(parts.get(0))) + TimeUnit.MICROSECONDS.toNanos(number(parts.get(1)));
        readAt = ticker.getAsLong();
        known = true;
    }

    private static long number(Object part) {
        return Long.parseLong(text((byte[]) part));
    }

    /** @return what the server's clock shows after this many nanoseconds from now, in its milliseconds: never more */
    long in(long nanos) {
        long since = ticker.getAsLong() + nanos - readAt;
        return TimeUnit.NANOSECONDS.toMillis(reading + since - since / DRIFT);
    }
}
