package evercart.manager.policy;

import java.time.Instant;

/** A size that a person set; it holds, within the bounds, until a person releases it. */
public record ManualSize(int nodes, String by, Instant since) {
    public ManualSize {
        new Errors()
                .unlessBetween(1, nodes, Bounds.MOST, "nodes")
                .unless(!by.isBlank() && by.length() <= 100, "who set it has 1 to 100 characters")
                .refuse("manual size");
    }
}
