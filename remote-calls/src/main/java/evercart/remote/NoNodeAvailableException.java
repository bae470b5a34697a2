package evercart.remote;

/** No node could be asked, so the call was surely not carried out: it may be repeated, whatever it does. */
public final class NoNodeAvailableException extends RemoteCallException {
    private static final long serialVersionUID = 1L;

    NoNodeAvailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
