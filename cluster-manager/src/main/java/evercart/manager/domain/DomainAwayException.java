package evercart.manager.domain;

/** The domain's administration does not answer. */
public class DomainAwayException extends RuntimeException {

    DomainAwayException(String command, Throwable cause) {
        super("the domain's administration does not answer (" + command + ")", cause);
    }
}
