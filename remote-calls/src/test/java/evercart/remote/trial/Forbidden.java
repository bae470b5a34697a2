package evercart.remote.trial;

/** An unchecked outcome that is one only by inheritance. */
public final class Forbidden extends Outcome {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
        super(message);
    }
}
