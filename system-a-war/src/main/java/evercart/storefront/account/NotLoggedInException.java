package evercart.storefront.account;

/** The request needs a customer, and nobody has logged in. */
public final class NotLoggedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLoggedInException() {
        super("log in first");
    }
}
