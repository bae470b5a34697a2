package evercart.manager.policy;

/**
 * The smallest and the largest number of nodes.
 *
 * @param max of all started nodes, hot spares included: what the hosts have room for
 */
public record Bounds(int min, int max) {
    static final int MOST = 1_000;

    public Bounds {
        new Errors()
                .unlessBetween(1, min, MOST, "min")
                .unlessBetween(1, max, MOST, "max")
                .unless(min <= max, "min " + min + " is more than max " + max)
                .refuse("bounds");
    }

    public boolean allow(int nodes) {
        return nodes >= min && nodes <= max;
    }
}
