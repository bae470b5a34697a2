package evercart.session.hazelcast;

/** Holds a session still, until its deadline, while it moves to another id. */
final class BeginMove extends OfCopy {
    /** Longer than a caller may take for all steps of a move: when it is over, no step of that move can come any more. */
    private static final long MOST = 2_000;

    public BeginMove() {}

    BeginMove(String copy, long mark) {
        super(copy, mark);
    }

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(entry == null ? Answer.Kind.NOTHING : Answer.Kind.NO);
        }
        if (entry.isMoving(now) && !entry.isMovingBy(mark(), now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        if (isAsked() && entry.isMovingBy(mark(), now)) {
            return Answer.of(entry);
        }
        Answer held = heldByOther(entry, copy(), now);
        return held != null ? held : does(Amend.move(mark(), now + MOST, now), Answer.of(entry));
    }
}
