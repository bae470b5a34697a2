package evercart.storefront.api;

/** The request itself is malformed; {@code field} names the header, parameter or JSON member at fault, or is null. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;

    BadRequest(String field, String message) {
        this(400, field, message);
    }

    private BadRequest(int status, String field, String message) {
        super(message);
        this.status = status;
        this.field = field;
    }

    static BadRequest tooLarge(int mostBytes) {
        return new BadRequest(413, null, "the body may have at most " + mostBytes + " bytes");
    }

    Problem toProblem() {
        return field == null ? Problem.of(status, getMessage()) : Problem.invalid(status, field, getMessage());
    }
}
