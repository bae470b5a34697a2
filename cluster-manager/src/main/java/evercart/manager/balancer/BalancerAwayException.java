package evercart.manager.balancer;

/** A balancer did not do what it was asked. */
public class BalancerAwayException extends RuntimeException {

    BalancerAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
