package evercart.session.hazelcast;

/** Records an access, which puts off the session's end. */
final class Touch extends Step {

    public Touch() {}

    @Override
    Answer decide(String id, GridEntry entry, long now) {
        if (entry == null || !entry.isAlive(now)) {
            return Answer.of(false);
        }
        if (entry.isMoving(now)) {
            return Answer.of(Answer.Kind.MOVING);
        }
        return isAsked() ? Answer.of(true) : does(Amend.access(now), Answer.of(true));
    }
}
