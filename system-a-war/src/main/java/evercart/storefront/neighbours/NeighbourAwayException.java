package evercart.storefront.neighbours;

/** A system that the storefront needs cannot be reached in time; trying again a little later may help. */
public abstract class NeighbourAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected NeighbourAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
