package evercart.remote.trial;

import java.io.Serializable;
import java.util.List;

/** Only in this version: what a wish could not have been given as a field. */
public final class Parcel implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Wish wish;
    private final List<String> gifts;

    public Parcel(Wish wish, List<String> gifts) {
        this.wish = wish;
        this.gifts = gifts;
    }

    @Override
    public String toString() {
        return wish + " " + gifts;
    }
}
