package evercart.manager.view;

import evercart.manager.policy.Cron;
import evercart.manager.policy.Schedule;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/** A schedule as people write it, on the page and in JSON: the floor under the size from a lead before each start until its end. */
public class ScheduleForm {
    private static final int LONGEST_MINUTES = 31 * 24 * 60;

    @NotNull(message = "name: is missing")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}", message = "name: letters, digits, dots and dashes, 40 at most")
    private String name;

    @NotNull(message = "nodes: is missing")
    @Min(value = 1, message = "nodes: 1 at least")
    @Max(value = 1000, message = "nodes: 1000 at most")
    private Integer nodes;

    @NotNull(message = "cron: is missing")
    private String cron;

    @NotNull(message = "zone: is missing")
    private String zone = "UTC";

    @NotNull(message = "minutes: is missing")
    @Min(value = 1, message = "minutes: 1 at least")
    @Max(value = LONGEST_MINUTES, message = "minutes: 31 days at most")
    private Integer minutes = 60;

    @NotNull(message = "leadMinutes: is missing")
    @Min(value = 0, message = "leadMinutes: 0 at least")
    @Max(value = 1440, message = "leadMinutes: 24 hours at most")
    private Integer leadMinutes = 5;

    public static ScheduleForm of(Schedule schedule) {
        ScheduleForm form = new ScheduleForm();
        form.name = schedule.name();
        form.nodes = schedule.nodes();
        form.cron = schedule.start().toString();
        form.zone = schedule.zone().getId();
        form.minutes = (int) schedule.length().toMinutes();
        form.leadMinutes = (int) Math.ceil(schedule.lead().toSeconds() / 60.0);
        return form;
    }

    @AssertTrue(message = "cron: minute, hour, day, month and weekday as in crontab(5), a time that comes: 0 0 11 11 *")
    public boolean isCronRight() {
        try {
            return cron == null || !Cron.parse(cron).toString().isEmpty();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    @AssertTrue(message = "zone: a time zone such as Asia/Shanghai")
    public boolean isZoneRight() {
        try {
            return zone == null || !ZoneId.of(zone.strip()).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** What is asked of a form without faults. */
    public Schedule schedule() {
        return new Schedule(
                name,
                nodes,
                Cron.parse(cron),
                ZoneId.of(zone.strip()),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(leadMinutes));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getNodes() {
        return nodes;
    }

    public void setNodes(Integer nodes) {
        this.nodes = nodes;
    }

    public String getCron() {
        return cron;
    }

    public void setCron(String cron) {
        this.cron = cron;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getLeadMinutes() {
        return leadMinutes;
    }

    public void setLeadMinutes(Integer leadMinutes) {
        this.leadMinutes = leadMinutes;
    }
}
