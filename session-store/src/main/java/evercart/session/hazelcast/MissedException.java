package evercart.session.hazelcast;

import com.hazelcast.spi.exception.RetryableHazelcastException;

/**
 * A backup has missed something. It does not confirm what follows, which would be worth nothing without it; so the step is taken again, and
 * the entry comes whole.
 */
final class MissedException extends RetryableHazelcastException {
    private static final long serialVersionUID = 1L;

    private MissedException() {
        super("A backup of a session has missed a change; it will be written anew");
    }

    static void unless(boolean complete) {
        if (!complete) {
            throw new MissedException();
        }
    }

    static void unlessLiving(GridEntry entry) {
        unless(entry != null && !entry.isDead());
    }
}
