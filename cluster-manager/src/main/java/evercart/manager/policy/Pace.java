package evercart.manager.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How fast a size may follow the load.
 *
 * @param upWindow a size grows to the least that was asked for in this time, so that a blip adds no node
 * @param downWindow a size shrinks to the most that was asked for in this time, so that a pause takes no node away
 * @param cooldown how long after any change no node is taken away
 */
public record Pace(StepLimit up, StepLimit down, Duration upWindow, Duration downWindow, Duration cooldown) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public Pace {
        new Errors()
                .unlessBetween(Duration.ZERO, upWindow, LONGEST, "up-window")
                .unlessBetween(Duration.ZERO, downWindow, LONGEST, "down-window")
                .unlessBetween(Duration.ZERO, cooldown, LONGEST, "cooldown")
                .refuse("pace");
    }

    /** @param history with the recommendation that the size starts from */
    Sizing apply(Sizing wanted, int current, History history, Instant now) {
        return wanted.size() > current ? grow(wanted, current, history, now) : shrink(wanted, current, history, now);
    }

    private Sizing grow(Sizing wanted, int current, History history, Instant now) {
        int lasting = Math.max(current, history.leastAskedSince(now.minus(upWindow)));
        int highest = up.highestFrom(current - history.addedSince(now.minus(up.period())));
        return wanted.atMost(lasting, Rule.UP_WINDOW, "asked for during all of the last " + seconds(upWindow))
                .atMost(Math.max(current, highest), Rule.STEP_UP, "at most " + up);
    }

    private Sizing shrink(Sizing wanted, int current, History history, Instant now) {
        int lasting = Math.min(current, history.mostAskedSince(now.minus(downWindow)));
        int lowest = down.lowestFrom(current + history.removedSince(now.minus(down.period())));
        Sizing paced = wanted.atLeast(lasting, Rule.DOWN_WINDOW, "asked for in the last " + seconds(downWindow))
                .atLeast(Math.min(current, lowest), Rule.STEP_DOWN, "at most " + down);
        return history.changedSince(now.minus(cooldown))
                ? paced.atLeast(current, Rule.COOLDOWN, "changed in the last " + seconds(cooldown))
                : paced;
    }

    Duration longest() {
        return Stream.of(upWindow, downWindow, cooldown, up.period(), down.period())
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " s";
    }
}
