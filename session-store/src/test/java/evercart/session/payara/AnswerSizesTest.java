package evercart.session.payara;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerSizesTest {
    private final AnswerSizes sizes = new AnswerSizes(256 * 1024);

    @Test
    void an_unknown_servlet_gets_what_the_container_gives() {
        assertThat(sizes.bufferFor("cart")).isEqualTo(8 * 1024);
    }

    @Test
    void the_buffer_grows_to_hold_the_largest_answer_seen() {
        sizes.seen("cart", 20_000);
        sizes.seen("cart", 100);

        assertThat(sizes.bufferFor("cart")).isEqualTo(32 * 1024);
        assertThat(sizes.bufferFor("home")).isEqualTo(8 * 1024);
    }

    @Test
    void a_huge_answer_does_not_make_every_other_one_wait_in_a_huge_buffer() {
        sizes.seen("download", Integer.MAX_VALUE);

        assertThat(sizes.bufferFor("download")).isEqualTo(256 * 1024);
    }
}
