package evercart.session.hazelcast;

/** Leaves nothing: for tombstones whose time has come. */
final class Erase extends Deed {
    public Erase() {}

    Erase(long now) {
        super(now);
    }

    @Override
    GridEntry appliedTo(GridEntry entry, long decidedAt) {
        return null;
    }
}
