package evercart.api;

import jakarta.ejb.ApplicationException;

/**
 * The root of every outcome that a system of Evercart tells its callers about; it rolls the callee's transaction back. A subclass
 * exists for each outcome that a caller treats differently. No cause crosses the wire: the callee has logged it.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class EvercartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected EvercartException(String message) {
        super(message);
    }
}
