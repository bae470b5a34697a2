package evercart.api.ordering;

import evercart.api.EvercartException;

/** More customers register and log in at this moment than there is computing time for their passwords. Nothing was done; a moment later it may work. */
public final class AccountsBusyException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public AccountsBusyException() {
        super("too many customers register or log in at this moment");
    }
}
