package evercart.remote.trial;

import jakarta.ejb.ApplicationException;

/** The root of unchecked outcomes. */
@ApplicationException(inherited = true, rollback = true)
public abstract class Outcome extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected Outcome(String message) {
        super(message);
    }
}
