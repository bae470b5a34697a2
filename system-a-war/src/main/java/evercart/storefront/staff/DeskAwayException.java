package evercart.storefront.staff;

import evercart.storefront.neighbours.NeighbourAwayException;

/** A system that staff work with cannot be asked right now. */
public final class DeskAwayException extends NeighbourAwayException {
    private static final long serialVersionUID = 1L;

    DeskAwayException(Throwable cause) {
        super("staff cannot be served right now", cause);
    }
}
