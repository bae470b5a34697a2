package evercart.manager.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A peak that is known beforehand: at its times there are no fewer than a number of nodes.
 *
 * @param start when the nodes are to be ready
 * @param length for how long they are kept
 * @param lead how long before its start nodes are started; no less than a cold start takes
 */
public record Schedule(String name, int nodes, Cron start, ZoneId zone, Duration length, Duration lead) {
    private static final Pattern WORDS = Pattern.compile(
            "(?<name>\\S+): (?<nodes>\\d{1,4}) at (?<cron>\\S+ \\S+ \\S+ \\S+ \\S+) (?<zone>\\S+) for (?<length>\\S+) lead (?<lead>\\S+)");
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration LONGEST_LEAD = Duration.ofHours(24);

    public Schedule {
        new Errors()
                .unless(name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"), "a name has letters, digits, dots and dashes")
                .unlessBetween(1, nodes, Bounds.MOST, "nodes")
                .unlessBetween(Duration.ofMinutes(1), length, LONGEST, "length")
                .unlessBetween(Duration.ZERO, lead, LONGEST_LEAD, "lead")
                .refuse("schedule " + name);
    }

    /** From {@code double-11: 12 at 0 0 11 11 * Asia/Shanghai for PT2H lead PT5M}. */
    public static Schedule parse(String text) {
        Matcher words = WORDS.matcher(text.strip());
        if (!words.matches()) {
            throw new IllegalArgumentException(
                    "schedule '" + text.strip()
                            + "' is not of the form 'NAME: NODES at MINUTE HOUR DAY MONTH WEEKDAY ZONE for DURATION lead DURATION'");
        }
        try {
            return new Schedule(
                    words.group("name"),
                    Integer.parseInt(words.group("nodes")),
                    Cron.parse(words.group("cron")),
                    ZoneId.of(words.group("zone")),
                    Duration.parse(words.group("length")),
                    Duration.parse(words.group("lead")));
        } catch (DateTimeParseException noDuration) {
            throw new IllegalArgumentException(
                    "schedule " + words.group("name") + ": " + noDuration.getParsedString()
                            + " is no duration such as PT5M",
                    noDuration);
        } catch (DateTimeException noZone) {
            throw new IllegalArgumentException("schedule " + words.group("name") + ": " + noZone.getMessage(), noZone);
        }
    }

    /** The start that it is held for now, from the lead before it until its end; empty when there is none. */
    public Optional<Instant> heldFor(Instant now) {
        return Optional.of(start.next(now.minus(length), zone)).filter(next -> !now.isBefore(next.minus(lead)));
    }

    /** The next start after now. */
    public Instant next(Instant now) {
        return start.next(now, zone);
    }

    @Override
    public String toString() {
        return name + ": " + nodes + " at " + start + " " + zone + " for " + length + " lead " + lead;
    }
}
