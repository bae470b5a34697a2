package evercart.remote.trial;

import java.io.Serializable;

/** What must not be done to a data class: the next version of this one, in src/test/next, has one field more. */
public final class Note implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;

    public Note(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
