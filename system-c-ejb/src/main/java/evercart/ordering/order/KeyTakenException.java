package evercart.ordering.order;

/** Another request with the same key was faster. */
final class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTakenException(Throwable cause) {
        super(cause);
    }
}
