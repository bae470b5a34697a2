package evercart.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisSettingsTest {
    @Test
    void all_errors_are_told_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RedisSettings(
                        List.of("nowhere", "b:0"), null, "ada", null, false, null, null, 0, Duration.ZERO, null, "a:b"))
                .withMessageContainingAll(
                        "nowhere", "b:0", "master", "user without", "pool", "connect", "answer", "prefix");
    }

    @Test
    void the_password_is_not_shown() {
        RedisSettings settings = Stores.settings(List.of("redis:6379"), null, "ada", "secret", null, 4);

        assertThat(settings.toString())
                .contains("redis:6379", "ada", "4 connections")
                .doesNotContain("secret");
    }

    @Test
    void one_address_is_enough() {
        assertThat(RedisSettings.of("[::1]:6379", "shop").poolSize()).isEqualTo(64);
    }
}
