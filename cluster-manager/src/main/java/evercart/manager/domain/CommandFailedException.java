package evercart.manager.domain;

/** The domain refused a command; the message is Payara's. */
public class CommandFailedException extends RuntimeException {

    CommandFailedException(String message) {
        super(message);
    }
}
