package evercart.ordering;

/** Something that the shop was not told how to do; whoever runs it learns from one line of the log which setting is missing. */
public final class UnconfiguredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnconfiguredException(String message) {
        super(message);
    }
}
