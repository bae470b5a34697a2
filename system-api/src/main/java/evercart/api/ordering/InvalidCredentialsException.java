package evercart.api.ordering;

import evercart.api.EvercartException;

/** Address and password do not belong together. */
public final class InvalidCredentialsException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public InvalidCredentialsException() {
        super("e-mail address or password is wrong");
    }
}
