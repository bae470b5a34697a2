package evercart.ordering.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopAddressTest {

    @Test
    void link_leads_to_the_configured_shop() {
        assertThat(configured("https://shop.example.com/").orElseThrow().newPassword("abc"))
                .isEqualTo("https://shop.example.com/new-password.xhtml?token=abc");
        assertThat(configured("http://127.0.0.1:8080").orElseThrow().newPassword("abc"))
                .isEqualTo("http://127.0.0.1:8080/new-password.xhtml?token=abc");
    }

    @Test
    void there_may_be_none() {
        assertThat(ShopAddress.from(key -> Optional.empty())).isEmpty();
        assertThat(configured(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example.com",
                "ftp://shop.example.com",
                "https://",
                "https://me@shop.example.com",
                "https://shop.example.com?a=b",
                "https://shop example"
            })
    void what_is_no_address_is_named(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured(text))
                .withMessageContaining("evercart.shop.address")
                .withMessageContaining(text);
    }

    private static Optional<ShopAddress> configured(String text) {
        return ShopAddress.from(
                key -> Optional.ofNullable(Map.of("evercart.shop.address", text).get(key)));
    }
}
