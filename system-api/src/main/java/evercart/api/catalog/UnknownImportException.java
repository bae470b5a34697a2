package evercart.api.catalog;

import evercart.api.EvercartException;

/** The file was taken already, or is too old, or never was read. Read it again. */
public final class UnknownImportException extends EvercartException {
    private static final long serialVersionUID = 1L;

    public UnknownImportException(String importId) {
        super("there is no import " + importId);
    }
}
