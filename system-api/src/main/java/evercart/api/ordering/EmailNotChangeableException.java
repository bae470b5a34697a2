package evercart.api.ordering;

import evercart.api.EvercartException;

/** Who works for the shop keeps the address that whoever runs it knows. */
public final class EmailNotChangeableException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public EmailNotChangeableException() {
        super("the address of somebody who works for the shop stays");
    }
}
