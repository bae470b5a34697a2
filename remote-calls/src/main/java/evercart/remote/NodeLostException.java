package evercart.remote;

/** Breaks off the wait for a node that has been lost meanwhile. */
final class NodeLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeLostException(String message) {
        super(message, null, false, false);
    }
}
