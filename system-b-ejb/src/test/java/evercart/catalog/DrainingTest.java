package evercart.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class DrainingTest {

    @Test
    void a_node_serves_until_it_is_told_otherwise() {
        assertThat(Draining.in(config(source(100, Map.of())))).isFalse();
        assertThat(Draining.in(config(source(100, Map.of(Draining.KEY, "true")))))
                .isTrue();
        assertThat(Draining.in(config(source(100, Map.of(Draining.KEY, "false")))))
                .isFalse();
    }

    @Test
    void the_stronger_source_decides_in_whatever_order_they_come() {
        ConfigSource weak = source(100, Map.of(Draining.KEY, "true"));
        ConfigSource strong = source(400, Map.of(Draining.KEY, "false"));

        assertThat(Draining.in(config(weak, strong))).isFalse();
        assertThat(Draining.in(config(strong, weak))).isFalse();
    }

    private static ConfigSource source(int ordinal, Map<String, String> values) {
        return new ConfigSource() {
            @Override
            public int getOrdinal() {
                return ordinal;
            }

            @Override
            public Set<String> getPropertyNames() {
                return values.keySet();
            }

            @Override
            public String getValue(String name) {
                return values.get(name);
            }

            @Override
            public String getName() {
                return "source " + ordinal;
            }
        };
    }

    /** A configuration that remembers nothing but stale values, as the server's may for a minute. */
    private static Config config(ConfigSource... sources) {
        return new Config() {
            @Override
            public Iterable<ConfigSource> getConfigSources() {
                return List.of(sources);
            }

            @Override
            public <T> T getValue(String name, Class<T> type) {
                throw new AssertionError("asks what may be stale");
            }

            @Override
            public ConfigValue getConfigValue(String name) {
                throw new AssertionError("asks what may be stale");
            }

            @Override
            public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
                throw new AssertionError("asks what may be stale");
            }

            @Override
            public Iterable<String> getPropertyNames() {
                return List.of();
            }

            @Override
            public <T> Optional<Converter<T>> getConverter(Class<T> type) {
                return Optional.empty();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new IllegalArgumentException("nothing to unwrap");
            }
        };
    }
}
