package evercart.rush;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.rush.Figures.Outcome;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentiles_are_values_that_occurred() {
        long[] hundred =
                LongStream.rangeClosed(1, 100).map(value -> value * 1_000_000).toArray();
        assertThat(Figures.percentile(hundred, 0.5)).isEqualTo(50);
        assertThat(Figures.percentile(hundred, 0.99)).isEqualTo(99);
        assertThat(Figures.percentile(new long[] {3_000_000}, 0.99)).isEqualTo(3);
        assertThat(Figures.percentile(new long[0], 0.5)).isNaN();
    }

    @Test
    void outcomes_are_counted_apart() {
        Figures figures = new Figures();
        figures.request(Outcome.ANSWERED, Duration.ofMillis(10), "a1");
        figures.request(Outcome.FAILED, Duration.ofMillis(30), "");
        figures.request(Outcome.TOLD_TO_WAIT, Duration.ofMillis(20), "a2");
        figures.visit();
        figures.gauge(5, 3);
        Figures.Second all = figures.sum(0, 60);
        assertThat(all.requests()).isEqualTo(3);
        assertThat(all.failed()).isEqualTo(1);
        assertThat(all.toldToWait()).isEqualTo(1);
        assertThat(all.visits()).isEqualTo(1);
        assertThat(all.p50()).isEqualTo(20);
        assertThat(all.nodes()).containsExactly("a1", "a2");
        assertThat(all.readyNodes()).isEqualTo(3);
    }
}
