package evercart.remote.trial;

import java.io.Serializable;

/** What a caller brings and a bean answers, the same in both versions. */
public final class Wish implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int pieces;

    public Wish(String sku, int pieces) {
        this.sku = sku;
        this.pieces = pieces;
    }

    /** One piece more. */
    public Wish granted() {
        return new Wish(sku, pieces + 1);
    }

    @Override
    public String toString() {
        return pieces + " " + sku;
    }
}
