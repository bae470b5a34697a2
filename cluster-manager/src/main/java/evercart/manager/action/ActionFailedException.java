package evercart.manager.action;

/** An action cannot go on; the message says why, for people. */
public class ActionFailedException extends RuntimeException {

    ActionFailedException(String message) {
        super(message);
    }
}
