package evercart.session.local;

/** An attribute cannot be turned into bytes, or its bytes cannot or must not be turned into an object. */
public final class UnstorableAttributeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnstorableAttributeException(String name, Class<?> type, Throwable cause) {
        super(
                "session attribute '" + name + "' of " + type.getName() + " cannot be serialised: "
                        + cause.getMessage(),
                cause);
    }

    UnstorableAttributeException(String name, Throwable cause) {
        super(
                "session attribute '" + name + "' cannot be deserialised: " + cause.getMessage()
                        + " (if the class is your own, see evercart.session.allow)",
                cause);
    }
}
