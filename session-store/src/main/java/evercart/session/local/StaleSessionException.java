package evercart.session.local;

/** What a request did cannot be kept, because its copy of the session is not the session any more. It must not be acknowledged. */
public final class StaleSessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StaleSessionException(String message) {
        super(message);
    }
}
