package evercart.session.store;

/**
 * Who takes a step.
 *
 * @param copy names one copy of a session on one node, and no other copy anywhere
 * @param stays whether it expects to ask again within moments, so that it would save questions to have the session for itself
 */
public record Asker(String copy, boolean stays) {
    /** Somebody who keeps no copy. */
    public static final Asker PASSING = new Asker("", false);
}
