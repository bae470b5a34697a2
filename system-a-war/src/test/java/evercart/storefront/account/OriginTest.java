package evercart.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @Test
    void the_balancer_tells_where_a_request_comes_from() {
        assertThat(Origin.of("203.0.113.7", "10.0.0.1")).isEqualTo("203.0.113.7");
        assertThat(Origin.of("2001:db8::7", "10.0.0.1")).isEqualTo("2001:db8::7");
    }

    @Test
    void without_a_balancer_it_is_the_neighbour() {
        assertThat(Origin.of(null, "203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "1.2.3.4, 5.6.7.8", "1.2.3.4\r\nX: y"})
    void what_is_no_address_does_not_count(String forwarded) {
        assertThat(Origin.of(forwarded, "203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1"})
    void the_own_machine_is_nobody(String address) {
        assertThat(Origin.of(address, "203.0.113.7")).isNull();
        assertThat(Origin.of(null, address)).isNull();
    }
}
