package evercart.catalog.imports;

/** Nothing can be taken from the file; the message says why in words for people. */
public final class UnusableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }
}
