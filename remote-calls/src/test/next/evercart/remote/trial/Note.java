package evercart.remote.trial;

import java.io.Serializable;

public final class Note implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String author;

    public Note(String text, String author) {
        this.text = text;
        this.author = author;
    }

    @Override
    public String toString() {
        return text + " by " + author;
    }
}
