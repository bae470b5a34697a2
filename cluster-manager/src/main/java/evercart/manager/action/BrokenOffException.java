package evercart.manager.action;

/** The manager is being stopped; what was under way is for the next one. */
final class BrokenOffException extends RuntimeException {
    BrokenOffException() {
        super("the manager was stopped");
    }
}
