package evercart.api.catalog;

import evercart.api.EvercartException;

/** No picture has this name. */
public final class UnknownPictureException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public UnknownPictureException(String name) {
        super("there is no picture " + name);
    }
}
