package evercart.manager.policy;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One of the five fields of a cron expression: the numbers that it names. */
final class CronField {
    private static final Pattern PART = Pattern.compile("(?:\\*|(\\w{1,3})(?:-(\\w{1,3}))?)(?:/(\\d{1,2}))?");
    private static final List<String> MONTHS =
            List.of("", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> WEEKDAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private final String name;
    private final int first;
    private final int last;
    private final List<String> words;
    private final boolean every;
    private final BitSet values = new BitSet();

    private CronField(String name, String text, int first, int last, List<String> words) {
        this.name = name;
        this.first = first;
        this.last = last;
        this.words = words;
        every = text.startsWith("*");
        for (String part : text.split(",", -1)) {
            add(part);
        }
    }

    static CronField minutes(String text) {
        return new CronField("minute", text, 0, 59, List.of());
    }

    static CronField hours(String text) {
        return new CronField("hour", text, 0, 23, List.of());
    }

    static CronField daysOfTheMonth(String text) {
        return new CronField("day of the month", text, 1, 31, List.of());
    }

    static CronField months(String text) {
        return new CronField("month", text, 1, 12, MONTHS);
    }

    /** Sunday is 0, and 7 as well. */
    static CronField daysOfTheWeek(String text) {
        CronField field = new CronField("day of the week", text, 0, 7, WEEKDAYS);
        if (field.values.get(7)) {
            field.values.set(0);
        }
        return field;
    }

    private void add(String part) {
        Matcher parts = PART.matcher(part);
        refuse(!parts.matches(), part);
        boolean one = parts.group(1) != null && parts.group(2) == null;
        refuse(one && parts.group(3) != null, part);
        int from = parts.group(1) == null ? first : number(parts.group(1));
        int to = parts.group(1) == null ? last : one ? from : number(parts.group(2));
        int step = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        refuse(from > to || step == 0, part);
        IntStream.iterate(from, value -> value <= to, value -> value + step).forEach(values::set);
    }

    private int number(String text) {
        int word = words.indexOf(text.toUpperCase(Locale.ROOT));
        refuse(word < 0 && !text.matches("\\d+"), text);
        int number = word < 0 ? Integer.parseInt(text) : word;
        refuse(number < first || number > last, text);
        return number;
    }

    private void refuse(boolean bad, String part) {
        if (bad) {
            throw new IllegalArgumentException("cron: '" + part + "' is no " + name + " (" + first + " to " + last
                    + ", with lists 1,2, ranges 1-5, and steps */2 or 1-9/2)");
        }
    }

    boolean isEvery() {
        return every;
    }

    boolean has(int value) {
        return values.get(value);
    }

    IntStream values() {
        return values.stream();
    }
}
