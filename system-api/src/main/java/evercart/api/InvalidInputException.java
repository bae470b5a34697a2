package evercart.api;

/** What the caller sent breaks a rule; {@link #getField()} names the part at fault. Sending it again is of no use. */
public final class InvalidInputException extends EvercartException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidInputException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String getField() {
        return field;
    }
}
