package evercart.rush;

/** The shop did not answer for so long that a customer goes away. */
final class GivenUpException extends Exception {
    private static final long serialVersionUID = 1L;
}
