package evercart.session.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import evercart.session.store.Home;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Each member counts by its own clock, which nobody sets, for how long a session is one copy's. What is left travels; the way makes it
 * longer, never shorter.
 */
final class HomeClock {
    private HomeClock() {}

    static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    static void write(ObjectDataOutput out, Home home) throws IOException {
        out.writeString(home == null ? null : home.copy());
        if (home != null) {
            out.writeLong(home.heldUntil() == 0 ? 0 : home.heldUntil() - now());
            out.writeLong(home.aloneFrom() - now());
        }
    }

    static Home read(ObjectDataInput in) throws IOException {
        String copy = in.readString();
        return copy == null ? null : new Home(copy, now() + in.readLong(), now() + in.readLong());
    }
}
