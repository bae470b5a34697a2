package evercart.session.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.hazelcast.Witnesses.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private long nanos;
    private long millis;
    private final Lease lease = new Lease(() -> nanos, () -> millis);

    @Test
    void nobody_begins_with_a_lease() {
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void a_confirmed_member_holds_it_for_its_length() {
        lease.ask(() -> Verdict.CONFIRMED);

        pass(Duration.ofMillis(1_499));
        assertThat(lease.isHeld()).isTrue();

        pass(Duration.ofMillis(1));
        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void a_member_that_froze_between_question_and_answer_holds_none() {
        lease.ask(() -> {
            pass(Duration.ofSeconds(5));
            return Verdict.CONFIRMED;
        });

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void a_machine_that_slept_holds_none_though_one_clock_stood_still() {
        lease.ask(() -> Verdict.CONFIRMED);

        millis += 60_000;

        assertThat(lease.isHeld()).isFalse();
    }

    @Test
    void a_denial_ends_it_at_once_and_silence_leaves_what_is_left() {
        lease.ask(() -> Verdict.CONFIRMED);

        lease.ask(() -> Verdict.SILENCE);
        assertThat(lease.isHeld()).isTrue();

        lease.ask(() -> Verdict.DENIED);
        assertThat(lease.isHeld()).isFalse();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        millis += time.toMillis();
    }
}
