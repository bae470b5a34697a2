package evercart.storefront.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String, String> remembered = new Remembered<>(Duration.ofSeconds(2), 10, nanos::get);

    private String ask(String key) {
        return remembered.orAsk(key, () -> key + " " + asked.incrementAndGet());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void an_answer_is_given_again_until_it_is_too_old() {
        assertThat(ask("mug")).isEqualTo("mug 1");
        pass(Duration.ofMillis(1999));
        assertThat(ask("mug")).isEqualTo("mug 1");

        pass(Duration.ofMillis(1));

        assertThat(ask("mug")).isEqualTo("mug 2");
    }

    @Test
    void an_answer_is_as_old_as_its_question() {
        remembered.orAsk("mug", () -> {
            pass(Duration.ofSeconds(2));
            return "slow";
        });

        assertThat(ask("mug")).isEqualTo("mug 1");
    }

    @Test
    void what_failed_or_was_forgotten_is_asked_again() {
        assertThatThrownBy(() -> remembered.orAsk("mug", () -> {
                    throw new CatalogAwayException(null);
                }))
                .isInstanceOf(CatalogAwayException.class);
        assertThat(ask("mug")).isEqualTo("mug 1");

        remembered.forget("mug");

        assertThat(ask("mug")).isEqualTo("mug 2");
    }

    @Test
    void many_who_want_the_same_at_once_ask_once() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        ExecutorService visitors = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(visitors.submit(() -> remembered.orAsk("mug", () -> {
                    asked.incrementAndGet();
                    await(answer);
                    return "one for all";
                })));
            }
            answer.countDown();
            for (Future<String> each : answers) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isEqualTo("one for all");
            }
        } finally {
            visitors.shutdownNow();
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void it_stays_small_whatever_is_asked() {
        for (int i = 0; i < 1000; i++) {
            ask("product " + i);
        }

        assertThat(remembered.size()).isLessThanOrEqualTo(21);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
