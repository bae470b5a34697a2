package evercart.storefront.catalog;

import evercart.storefront.neighbours.NeighbourAwayException;

/** The catalogue cannot be asked right now. */
public final class CatalogAwayException extends NeighbourAwayException {
    private static final long serialVersionUID = 1L;

    CatalogAwayException(Throwable cause) {
        super("the catalogue is away right now", cause);
    }
}
