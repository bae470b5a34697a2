package evercart.storefront.neighbours;

/** Whether a neighbour answers. */
final class Presence {
    private volatile boolean away;

    void set(boolean away) {
        this.away = away;
    }

    void check() {
        if (away) {
            throw new IllegalStateException("away, as the switch says");
        }
    }
}
