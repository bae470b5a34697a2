package evercart.session.hazelcast;

import evercart.session.store.StoreUnavailableException;

/**
 * Moves a session between two ids, each with an owner of its own: hold the old one still, put the new one, bury the old one. If this node
 * dies on the way, the old one is alive again after its deadline, and the new one, which nobody has been told of, goes by itself.
 */
final class Rename {
    private final BoundedCalls calls;
    private final String copy;
    private final long mark;

    Rename(BoundedCalls calls, String copy, long mark) {
        this.calls = calls;
        this.copy = copy;
        this.mark = mark;
    }

    boolean move(String id, String newId, Deadline deadline) {
        Answer held = calls.ask(id, deadline, () -> new BeginMove(copy, mark));
        if (held.isNone()) {
            return false;
        }
        GridEntry content = held.content(GridEntry.class);
        if (!calls.ask(newId, deadline, () -> new Arrive(content, mark)).isYes()) {
            calls.ask(id, deadline, () -> new EndMove(mark));
            return false;
        }
        if (!calls.ask(id, deadline, () -> new EndMove(mark, newId)).isYes()) {
            throw new StoreUnavailableException("A move took too long");
        }
        confirm(newId, deadline);
        return true;
    }

    /** The move is done already; without this the next access confirms it. */
    private void confirm(String newId, Deadline deadline) {
        try {
            calls.ask(newId, deadline, Touch::new);
        } catch (StoreUnavailableException later) {
            return;
        }
    }
}
