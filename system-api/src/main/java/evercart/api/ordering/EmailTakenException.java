package evercart.api.ordering;

import evercart.api.EvercartException;

/** Somebody has registered this address already. */
public final class EmailTakenException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public EmailTakenException() {
        super("this e-mail address is already registered");
    }
}
