package evercart.session.hazelcast;

/** Turns a session into a tombstone, and so an id that nobody knows. One that is there is written again: somebody else's removal may have failed. */
final class Remove extends OfCopy {
    public Remove() {}

    Remove(String copy, long mark) {
        super(copy, mark);
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry != null && entry.isDead()) {
            return didBefore(entry, now, Answer.of(entry.isFrom(mark())));
        }
        if (entry != null && entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        Answer held = heldByOther(entry, copy(), now);
        return held != null
                ? held
                : does(new Put(GridEntry.tombstone(null, mark(), now), now), Answer.of(entry != null));
    }
}
