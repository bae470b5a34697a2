package evercart.session.redis;

import static evercart.session.redis.Texts.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisClockTest {
    private long ticks = -7_000_000_000L;
    private final RedisClock clock = new RedisClock(() -> ticks);

    @Test
    void a_moment_to_come_is_told_in_whole_milliseconds_and_never_too_late() {
        read(1_000, 999_999);

        assertThat(clock.in(0)).isEqualTo(1_000_999);
        assertThat(clock.in(Duration.ofMillis(700).toNanos())).isEqualTo(1_001_699);
    }

    @Test
    void a_clock_that_goes_slower_by_a_thousandth_is_not_outrun() {
        read(1_000, 0);

        pass(Duration.ofSeconds(5));

        assertThat(clock.in(0)).isEqualTo(1_004_995);
    }

    @Test
    void a_reading_is_fresh_for_five_seconds() {
        assertThat(clock.isFresh()).isFalse();

        read(1_000, 0);
        pass(Duration.ofMillis(4_999));
        assertThat(clock.isFresh()).isTrue();

        pass(Duration.ofMillis(1));
        assertThat(clock.isFresh()).isFalse();
    }

    @Test
    void a_new_reading_replaces_the_last_one() {
        read(1_000, 0);
        read(500, 0);

        assertThat(clock.in(0)).isEqualTo(500_000);
    }

    private void read(long seconds, long micros) {
        clock.read(List.of(bytes(seconds), bytes(micros)));
    }

    private void pass(Duration time) {
        ticks += time.toNanos();
    }
}
