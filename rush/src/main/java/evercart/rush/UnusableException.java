package evercart.rush;

/** There can be no rush; the message says why in words for people. */
final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
        super(message);
    }
}
