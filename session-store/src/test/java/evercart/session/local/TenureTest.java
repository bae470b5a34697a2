package evercart.session.local;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.local.Tenure.Moment;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TenureTest {
    private static final Duration GIVEN = Duration.ofMillis(100);

    private long nanos = Long.MAX_VALUE;
    private long millis = 1_000_000;
    private final Tenure tenure = new Tenure(() -> nanos, () -> millis);

    @Test
    void it_ends_well_before_the_time_that_the_store_gave() {
        tenure.begin(tenure.now(), GIVEN);
        assertThat(isHeld()).isTrue();

        pass(79);
        assertThat(isHeld()).isTrue();

        pass(1);
        assertThat(isHeld()).isFalse();
    }

    @Test
    void it_is_counted_from_before_the_question() {
        Moment asked = tenure.now();
        pass(80);

        tenure.begin(asked, GIVEN);

        assertThat(isHeld()).isFalse();
    }

    @Test
    void it_ends_though_one_of_the_clocks_stands_still() {
        tenure.begin(tenure.now(), GIVEN);
        millis += 80;
        assertThat(isHeld()).isFalse();

        tenure.begin(tenure.now(), GIVEN);
        nanos += TimeUnit.MILLISECONDS.toNanos(80);
        assertThat(isHeld()).isFalse();
    }

    @Test
    void it_ends_when_a_clock_is_set_back() {
        tenure.begin(tenure.now(), GIVEN);

        millis -= 3_600_000;

        assertThat(isHeld()).isFalse();
    }

    @Test
    void it_never_began_when_nothing_was_given() {
        assertThat(isHeld()).isFalse();

        tenure.begin(tenure.now(), Duration.ZERO);

        assertThat(isHeld()).isFalse();
    }

    @Test
    void it_is_over_when_it_is_ended() {
        tenure.begin(tenure.now(), GIVEN);

        tenure.end();

        assertThat(isHeld()).isFalse();
    }

    @Test
    void a_copy_wants_to_stay_when_it_is_asked_for_often() {
        visitEach(40, 3);
        assertThat(tenure.asker(true).stays()).isTrue();
        assertThat(tenure.asker(false).stays()).isFalse();

        visitEach(60, 2);
        assertThat(tenure.asker(true).stays()).isFalse();
    }

    @Test
    void a_store_that_is_slow_is_left_in_peace_for_some_requests() {
        visitEach(1, 3);
        Moment asked = tenure.now();
        pass(51);
        tenure.begin(asked, Duration.ZERO);

        visitEach(1, 20);
        assertThat(tenure.asker(true).stays()).isFalse();

        visitEach(1, 3);
        assertThat(tenure.asker(true).stays()).isTrue();
    }

    private void visitEach(long pause, int visits) {
        for (int visit = 0; visit < visits; visit++) {
            pass(pause);
            tenure.visited(tenure.now());
        }
    }

    private boolean isHeld() {
        return tenure.isHeld(tenure.now());
    }

    private void pass(long time) {
        nanos += TimeUnit.MILLISECONDS.toNanos(time);
        millis += time;
    }
}
