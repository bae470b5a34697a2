package evercart.manager.policy;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One measure of load and how much of it a node is to bear.
 *
 * @param name as it is in observations, such as {@code busy-threads}
 * @param target of one node, in the measure's own unit
 * @param tolerance how far from the target, as a part of it, load may be before anything is done
 */
public record Signal(String name, Scope scope, double target, double tolerance) {
    public static final double USUAL_TOLERANCE = 0.1;
    /** What sums of decimal fractions are off by. */
    static final double DUST = 1e-9;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern WORDS = Pattern.compile("(\\S+) (\\S+) of a (node|share)(?: within (\\S+))?");

    /** Who has the value. */
    public enum Scope {
        /** Each node has its own, such as its busy threads; the average is held at the target. */
        NODE,
        /** There is one for all, such as requests that arrive at the balancer; each node's share of it is held at the target. */
        TOTAL
    }

    public Signal {
        new Errors()
                .unless(NAME.matcher(name).matches(), "a name has small letters, digits and dashes")
                .unless(target > 0 && Double.isFinite(target), "target: " + target + " is not more than 0")
                .unless(tolerance >= 0 && tolerance < 1, "tolerance: " + tolerance + " is not 0 to 1")
                .refuse("signal " + name);
    }

    public static Signal ofNode(String name, double target) {
        return new Signal(name, Scope.NODE, target, USUAL_TOLERANCE);
    }

    public static Signal ofTotal(String name, double target) {
        return new Signal(name, Scope.TOTAL, target, USUAL_TOLERANCE);
    }

    /** From {@code busy-threads 0.6 of a node} or {@code arrivals 60 of a share}, at will with {@code within 0.1}. */
    public static Signal parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException("signal '" + text.strip()
                    + "' is not of the form 'NAME TARGET of a node|share [within TOLERANCE]'");
        }
        Scope scope = words.group(3).equals("node") ? Scope.NODE : Scope.TOTAL;
        double tolerance = words.group(4) == null ? USUAL_TOLERANCE : number(text, words.group(4));
        return new Signal(words.group(1), scope, number(text, words.group(2)), tolerance);
    }

    private static double number(String text, String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("signal '" + text.strip() + "': " + digits + " is not a number", none);
        }
    }

    boolean isMetBy(double ratio) {
        return Math.abs(ratio - 1) <= tolerance + DUST;
    }

    static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
