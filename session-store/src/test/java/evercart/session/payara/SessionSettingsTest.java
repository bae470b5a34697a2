package evercart.session.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SessionSettingsTest {

    @Test
    void nothing_set_means_the_data_grid_and_merging() {
        SessionSettings settings = SessionSettings.of(new Properties());

        assertThat(settings.store()).isEqualTo(SessionSettings.Store.HAZELCAST);
        assertThat(settings.mode()).isEqualTo(SessionSettings.Mode.MERGED);
        assertThat(settings.backups()).isEqualTo(1);
    }

    @Test
    void names_may_be_written_small() {
        SessionSettings settings = SessionSettings.of(
                properties(Map.of("evercart.session.store", "redis", "evercart.session.mode", "locked")));

        assertThat(settings.store()).isEqualTo(SessionSettings.Store.REDIS);
        assertThat(settings.mode()).isEqualTo(SessionSettings.Mode.LOCKED);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Properties wrong = properties(Map.of(
                "evercart.session.store", "paper",
                "evercart.session.backups", "7",
                "evercart.session.held-bytes", "many",
                "evercart.session.redis.connections", "none"));

        assertThatThrownBy(() -> SessionSettings.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'paper'")
                .hasMessageContaining("'7'")
                .hasMessageContaining("'many'")
                .hasMessageContaining("redis.connections is a number from 1 to 10000, not 'none'");
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }
}
