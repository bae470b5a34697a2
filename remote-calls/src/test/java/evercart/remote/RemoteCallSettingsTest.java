package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RemoteCallSettingsTest {

    @Test
    void nothing_configured_means_the_same_jvm_anonymously_within_three_seconds() {
        RemoteCallSettings settings = settings(Map.of());

        assertThat(settings.endpoints().get()).isEmpty();
        assertThat(settings.credentials()).isEmpty();
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void endpoints_are_a_comma_list_with_or_without_http_port() {
        RemoteCallSettings settings =
                settings(Map.of("evercart.remote.catalog.endpoints", "b1:3700/8080, [::1]:3701 ,b1:3700/8080"));

        assertThat(settings.endpoints().get())
                .containsExactly(
                        new Endpoint("b1", 3700, OptionalInt.of(8080)),
                        new Endpoint("[::1]", 3701, OptionalInt.empty()));
    }

    @Test
    void all_errors_are_listed_at_once() {
        Map<String, String> wrong = Map.of(
                "evercart.remote.catalog.endpoints", "b1:70000",
                "evercart.remote.catalog.timeout", "3 seconds",
                "evercart.remote.catalog.open-for", "PT1H",
                "evercart.remote.catalog.calls-per-node", "many",
                "evercart.remote.catalog.failures-to-open", "0",
                "evercart.remote.user", "shop");

        assertThatThrownBy(() -> settings(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b1:70000")
                .hasMessageContaining("'3 seconds' is not a duration")
                .hasMessageContaining("open-for: PT1H")
                .hasMessageContaining("'many' is not a whole number")
                .hasMessageContaining("failures-to-open: 0")
                .hasMessageContaining("only one of");
    }

    @Test
    void a_password_never_shows() {
        RemoteCallSettings settings =
                settings(Map.of("evercart.remote.user", "shop", "evercart.remote.password", "s3cret"));

        assertThat(settings.credentials()).contains(new Credentials("shop", "s3cret"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    private static RemoteCallSettings settings(Map<String, String> values) {
        return RemoteCallSettings.of(key -> Optional.ofNullable(values.get(key)), "catalog");
    }
}
