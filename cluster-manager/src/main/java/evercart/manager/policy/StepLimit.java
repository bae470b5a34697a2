package evercart.manager.policy;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a size may change within a period: by a number of nodes or by a part of the size at the period's start, whichever is more.
 */
public record StepLimit(int nodes, int percent, Duration period) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern WORDS = Pattern.compile("(\\d{1,4}) nodes or (\\d{1,5}) % in (\\S+)");

    public StepLimit {
        new Errors()
                .unlessBetween(1, nodes, Bounds.MOST, "nodes")
                .unlessBetween(0, percent, 10_000, "percent")
                .unlessBetween(Duration.ofSeconds(1), period, LONGEST, "period")
                .refuse("step limit");
    }

    /** From {@code 4 nodes or 100 % in PT10S}. */
    public static StepLimit parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("'" + text.strip() + "' is not of the form '4 nodes or 100 % in PT10S'");
        }
        return new StepLimit(
                Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2)), Duration.parse(words.group(3)));
    }

    int highestFrom(int start) {
        return start + Math.max(nodes, (int) Math.ceil(start * percent / 100.0));
    }

    int lowestFrom(int start) {
        return Math.max(0, start - Math.max(nodes, (int) (start * Math.min(percent, 100) / 100.0)));
    }

    @Override
    public String toString() {
        return TargetTracking.nodes(nodes) + " or " + percent + " % in " + period.toSeconds() + " s";
    }
}
