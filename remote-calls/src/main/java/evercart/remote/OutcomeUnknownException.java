package evercart.remote;

/**
 * The call was sent and its answer never came: it may have been carried out or not. An idempotent call may be repeated; any other
 * has to be asked for first.
 */
public final class OutcomeUnknownException extends RemoteCallException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
