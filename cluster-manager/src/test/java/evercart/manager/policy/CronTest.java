package evercart.manager.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    @ParameterizedTest(name = "{0} after {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    0 0 11 11 *          | Asia/Shanghai | 2026-11-23T18:00    | 2027-11-11T00:00+08:00
                    0 0 11 NOV *         | Asia/Shanghai | 2026-11-10T23:59:59 | 2026-11-11T00:00+08:00
                    0 0 11 11 *          | Asia/Shanghai | 2026-11-11T00:00    | 2027-11-11T00:00+08:00
                    0 12 * * *           | UTC           | 2026-04-22T00:00    | 2026-04-22T12:00Z
                    */15 9-17 * * 1-5    | Europe/Berlin | 2026-11-20T17:46    | 2026-11-23T09:00+01:00
                    5,35 8-18/2 * * *    | UTC           | 2026-11-23T08:36    | 2026-11-23T10:05Z
                    0 20 * * fri,Sat     | UTC           | 2026-11-23T00:00    | 2026-11-27T20:00Z
                    0 20 * * 7           | UTC           | 2026-11-23T00:00    | 2026-11-29T20:00Z
                    0 20 * * 0           | UTC           | 2026-11-23T00:00    | 2026-11-29T20:00Z
                    0 0 1 * MON          | UTC           | 2026-11-24T00:00    | 2026-11-30T00:00Z
                    0 0 1 * MON          | UTC           | 2026-11-30T00:00    | 2026-12-01T00:00Z
                    0 0 29 2 *           | UTC           | 2096-03-01T00:00    | 2104-02-29T00:00Z
                    30 2 * * *           | Europe/Berlin | 2026-03-28T12:00    | 2026-03-29T03:00+02:00
                    30 2 * * *           | Europe/Berlin | 2026-10-24T12:00    | 2026-10-25T02:30+02:00
                    30 2 * * *           | Europe/Berlin | 2026-10-25T02:30    | 2026-10-26T02:30+01:00
                    0 17 * * *           | America/New_York | 2026-03-07T17:00 | 2026-03-08T17:00-04:00
                    """)
    void the_next_time_is(String cron, String zone, LocalDateTime after, ZonedDateTime next) {
        ZoneId place = ZoneId.of(zone.strip());
        assertThat(Cron.parse(cron).next(after.atZone(place).toInstant(), place))
                .isEqualTo(next.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "5/10 * * * *",
                ", * * * *",
                "1,,2 * * * *",
                "-1 * * * *",
                "1- * * * *",
                "x * * * *",
                "* * * FOO *",
                "* * * * MON-FOO",
                "* JAN * * *",
                "@daily",
                "0 0 30 2 *",
                "0 0 31 4,6,9,11 *"
            })
    void what_is_no_time_is_refused(String cron) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.parse(cron)).withMessageStartingWith("cron");
    }
}
