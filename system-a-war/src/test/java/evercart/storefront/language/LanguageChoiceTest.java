package evercart.storefront.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

    @Test
    void the_language_chosen_in_the_shop_comes_before_that_of_the_browser() {
        assertThat(LanguageChoice.of(request("en", Locale.CHINA))).isEqualTo(Locale.ENGLISH);
        assertThat(LanguageChoice.of(request("zh", Locale.UK))).isEqualTo(Locale.CHINESE);
    }

    @Test
    void without_a_choice_the_first_spoken_language_of_the_browser_counts() {
        assertThat(LanguageChoice.of(request(null, Locale.FRANCE, Locale.CHINA, Locale.UK)))
                .isEqualTo(Locale.CHINESE);
    }

    @Test
    void english_stands_in_for_languages_that_the_shop_does_not_speak() {
        assertThat(LanguageChoice.of(request("klingon", Locale.FRANCE))).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, ?lang=zh",
                "q=tea, ?q=tea&lang=zh",
                "lang=en&q=tea&page=2, ?q=tea&page=2&lang=zh",
                "lang=zh, ?lang=zh"
            })
    void the_link_to_the_other_language_keeps_the_rest_of_the_address(String query, String link) {
        assertThat(LanguageChoice.link(query, Locale.CHINESE)).isEqualTo(link);
    }

    private static HttpServletRequest request(String remembered, Locale... accepted) {
        Cookie[] cookies = remembered == null ? null : new Cookie[] {new Cookie(LanguageChoice.COOKIE, remembered)};
        return (HttpServletRequest) Proxy.newProxyInstance(
                LanguageChoiceTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCookies" -> cookies;
                    case "getAttribute" -> null;
                    case "getLocales" -> Collections.enumeration(List.of(accepted));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
