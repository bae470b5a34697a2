package evercart.ordering.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.api.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void is_kept_in_lower_case() {
        assertThat(new EmailAddress("Li.Lei+Shop@Example.CO.UK").value()).isEqualTo("li.lei+shop@example.co.uk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cd", "o'neil@example.com", "1_2-3@sub.example-shop.com"})
    void possible_addresses_are_welcome(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "a",
                "@b.cd",
                "a@",
                "a@b",
                "a@b.",
                "a@.cd",
                "a@@b.cd",
                "a@b@c.de",
                "a b@c.de",
                ".a@b.cd",
                "a.@b.cd",
                "a..b@c.de",
                "a@-b.cd",
                "a@b-.cd",
                "a@b.cd\n",
                "a\u0000@b.cd",
                "\u212Aate@example.com",
                "a@b.cd, e@f.gh",
                "<a@b.cd>"
            })
    void impossible_addresses_are_refused(String address) {
        assertRefused(address);
    }

    @Test
    void address_of_254_characters_is_welcome_and_one_more_is_refused() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "e".repeat(254 - 64 - 1 - 183 - 3) + ".uk";
        String longest = "a".repeat(64) + "@" + domain;

        assertThat(new EmailAddress(longest).value()).hasSize(254);
        assertRefused(longest + "k");
        assertRefused("a".repeat(65) + "@b.cd");
    }

    @Test
    void hostile_length_is_refused_without_looking_closer() {
        assertRefused("a.".repeat(1_000_000) + "@b.cd");
    }

    private static void assertRefused(String address) {
        assertThatThrownBy(() -> new EmailAddress(address))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.getField()).isEqualTo("email"));
    }
}
