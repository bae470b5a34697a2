package evercart.api.staff;

import evercart.api.EvercartException;

/** The pass is missing, forged, over, or of somebody who is no longer staff. Logging in again may help. */
public final class NotStaffException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public NotStaffException() {
        super("this is for staff; log in again");
    }
}
