package evercart.ordering.order;

/** System B gave no answer that decides anything: the step may or may not have been carried out and is to be repeated. */
final class TryAgainLaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgainLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
