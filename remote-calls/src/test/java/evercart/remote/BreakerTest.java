package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private long now;
    private final Breaker breaker = new Breaker(3, Duration.ofNanos(100), () -> now);

    @Test
    void late_answers_in_a_row_open_it() {
        assertThat(breaker.late()).isFalse();
        assertThat(breaker.late()).isFalse();
        assertThat(breaker.late()).isTrue();
    }

    @Test
    void an_answer_in_between_begins_the_count_again() {
        breaker.late();
        breaker.late();
        breaker.answered();

        assertThat(breaker.late()).isFalse();
    }

    @Test
    void one_broken_connection_opens_it() {
        assertThat(breaker.broken()).isTrue();
        assertThat(breaker.broken()).as("open already").isFalse();
    }

    @Test
    void it_rests_before_the_trial() {
        breaker.broken();
        assertThat(breaker.resting()).isTrue();

        now = 100;
        assertThat(breaker.resting()).isFalse();
    }

    @Test
    void one_late_answer_on_trial_opens_it_again() {
        breaker.broken();
        now = 100;
        breaker.trial();

        assertThat(breaker.late()).isTrue();
        assertThat(breaker.resting()).isTrue();
    }
}
