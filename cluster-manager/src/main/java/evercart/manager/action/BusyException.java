package evercart.manager.action;

/** Another action is under way: two never act at once. */
public class BusyException extends RuntimeException {

    BusyException(Action current) {
        this("busy with: " + current.intent().text() + ", asked by " + current.who() + "; ask again when it has ended");
    }

    BusyException(String reason) {
        super(reason);
    }
}
