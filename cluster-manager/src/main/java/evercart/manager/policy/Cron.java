package evercart.manager.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * Points in time as crontab(5) writes them: minute, hour, day of the month, month, day of the week; lists, ranges, steps and English
 * names. When both kinds of day are restricted, either is enough. A time that the clock skips in spring counts at the end of the gap,
 * one that it shows twice in autumn counts once, at the first.
 */
public final class Cron {
    /** Between two 29 February around a year such as 2100. */
    private static final int LONGEST_PAUSE_YEARS = 8;

    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private final String text;
    private final CronField minutes;
    private final CronField hours;
    private final CronField days;
    private final CronField months;
    private final CronField weekdays;

    private Cron(String text) {
        String[] fields = text.split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException("cron '" + text + "' has " + fields.length
                    + " fields, not 5: minute, hour, day of the month, month, day of the week");
        }
        this.text = String.join(" ", fields);
        minutes = CronField.minutes(fields[0]);
        hours = CronField.hours(fields[1]);
        days = CronField.daysOfTheMonth(fields[2]);
        months = CronField.months(fields[3]);
        weekdays = CronField.daysOfTheWeek(fields[4]);
        if (ANY_DAY.datesUntil(ANY_DAY.plusYears(LONGEST_PAUSE_YEARS)).noneMatch(this::matches)) {
            throw new IllegalArgumentException("cron '" + text + "' names a day that no calendar has");
        }
    }

    /** @throws IllegalArgumentException when it is none, or when its time never comes */
    public static Cron parse(String text) {
        return new Cron(text.strip());
    }

    /** The first time that is later than the given one. */
    Instant next(Instant after, ZoneId zone) {
        LocalDate today = after.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusYears(LONGEST_PAUSE_YEARS + 1))
                .filter(this::matches)
                .flatMap(day -> hours.values().mapToObj(day.atStartOfDay()::withHour))
                .flatMap(hour -> minutes.values().mapToObj(hour::withMinute))
                .map(local -> at(local, zone))
                .filter(after::isBefore)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(local);
        return jump != null && jump.isGap()
                ? jump.getInstant()
                : ZonedDateTime.of(local, zone).toInstant();
    }

    private boolean matches(LocalDate day) {
        boolean ofMonth = days.has(day.getDayOfMonth());
        boolean ofWeek = weekdays.has(day.getDayOfWeek().getValue() % 7);
        boolean either = !days.isEvery() && !weekdays.isEvery();
        return months.has(day.getMonthValue()) && (either ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
