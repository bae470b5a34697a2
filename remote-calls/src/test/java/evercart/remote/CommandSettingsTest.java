package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandSettingsTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "EVERCART_REMOTE_CATALOG_ENDPOINTS", "127.0.0.1:3700/8080",
            "EVERCART_REMOTE_USER", "importer",
            "EVERCART_REMOTE_PASSWORD", "secret");

    @Test
    void the_environment_says_where_and_who() {
        RemoteCallSettings settings = settings(Map.of(), ENVIRONMENT);

        assertThat(settings.endpoints().get()).containsExactly(Endpoint.parse("127.0.0.1:3700/8080"));
        assertThat(settings.credentials()).contains(new Credentials("importer", "secret"));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_system_property_is_stronger_but_for_the_password() {
        RemoteCallSettings settings = settings(
                Map.of("evercart.remote.catalog.timeout", "PT5S", "evercart.remote.password", "seen by everybody"),
                ENVIRONMENT);

        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.credentials()).contains(new Credentials("importer", "secret"));
    }

    @Test
    void without_endpoints_there_is_no_catalogue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of(), Map.of()))
                .withMessageContaining("EVERCART_REMOTE_CATALOG_ENDPOINTS");
    }

    private static RemoteCallSettings settings(Map<String, String> properties, Map<String, String> environment) {
        return new CommandSettings("catalog", properties::get, environment::get).read();
    }
}
