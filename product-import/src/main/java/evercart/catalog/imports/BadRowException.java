package evercart.catalog.imports;

/** A row that cannot be taken; the message is the reason under which it is counted. */
final class BadRowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRowException(String reason) {
        super(reason, null, false, false);
    }
}
