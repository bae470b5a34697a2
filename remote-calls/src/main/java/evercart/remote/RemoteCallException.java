package evercart.remote;

/** The call itself failed: no answer of the called bean is known. What may have happened there is told by the subclass. */
public abstract class RemoteCallException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RemoteCallException(String message, Throwable cause) {
        super(message, cause);
    }
}
