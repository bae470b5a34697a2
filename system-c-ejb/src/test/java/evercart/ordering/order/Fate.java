package evercart.ordering.order;

import java.util.function.Supplier;

/**
 * What befalls a node at one moment of its work. Moments are counted from 1: every transaction and every call of system B is one,
 * so that a test can let a thing happen at each moment there is.
 */
final class Fate {

    /** Nothing catches it, as nothing goes on in a process that was killed. */
    static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int moment;
    private final Runnable before;
    private final Runnable after;
    private int now;

    private Fate(int moment, Runnable before, Runnable after) {
        this.moment = moment;
        this.before = before;
        this.after = after;
    }

    static Fate kind() {
        return new Fate(0, Fate::nothing, Fate::nothing);
    }

    /** The other side cannot be reached; nothing is carried out. */
    static Fate unreachable(int moment) {
        return new Fate(moment, Fate::fail, Fate::nothing);
    }

    /** It is carried out, and the answer never comes. */
    static Fate answerLost(int moment) {
        return new Fate(moment, Fate::nothing, Fate::fail);
    }

    static Fate deathBefore(int moment) {
        return new Fate(moment, Fate::die, Fate::nothing);
    }

    static Fate deathAfter(int moment) {
        return new Fate(moment, Fate::nothing, Fate::die);
    }

    /** Something else is done elsewhere before it is carried out. */
    static Fate meanwhile(int moment, Runnable elsewhere) {
        return new Fate(moment, elsewhere, Fate::nothing);
    }

    boolean hasStruck() {
        return now >= moment;
    }

    <T> T meets(Supplier<T> work) {
        now++;
        if (now != moment) {
            return work.get();
        }
        before.run();
        T result = work.get();
        after.run();
        return result;
    }

    private static void nothing() {}

    private static void fail() {
        throw new IllegalStateException("no answer in time");
    }

    private static void die() {
        throw new NodeDied();
    }
}
