package evercart.session.hazelcast;

/** Who can tell whether this member is in the cluster. */
interface Witnesses {

    /** What they say. */
    enum Verdict {
        CONFIRMED,
        DENIED,
        /** nobody answered in time */
        SILENCE
    }

    Verdict ask();
}
