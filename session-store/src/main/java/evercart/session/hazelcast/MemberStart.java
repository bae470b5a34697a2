package evercart.session.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import java.lang.invoke.MethodHandles;

/**
 * What a node does for the sessions of others. It begins with the node's membership, seconds before its first application asks for a
 * session: whoever joins gets its part of the grid at once, and steps on it cannot wait until it has found its feet.
 */
public final class MemberStart {
    private MemberStart() {}

    /** Before it joins: loads what members run for each other. May be called again. */
    public static void prepare() {
        load(Step.class);
        load(Deed.class);
        load(GridEntry.class);
        load(Answer.class);
        load(SeesMember.class);
    }

    /** As soon as it has joined: asks the others for its lease. May be called again. */
    public static void begin(HazelcastInstance grid) {
        Membership.of(grid);
    }

    private static void load(Class<?> kind) {
        try {
            MethodHandles.lookup().ensureInitialized(kind);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        if (kind.isSealed()) {
            for (Class<?> one : kind.getPermittedSubclasses()) {
                load(one);
            }
        }
    }
}
