package evercart.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteOfOriginTest {

    @ParameterizedTest
    @CsvSource({
        "same-origin, , true",
        "none, , true",
        "same-site, , false",
        "cross-site, http://shop.example:8080, false",
        "same-origin, null, true",
        ", http://shop.example:8080, true",
        ", HTTP://SHOP.EXAMPLE:8080, false",
        ", https://shop.example:8080, true",
        ", http://shop.example, false",
        ", http://evil.example, false",
        ", http://shop.example:8080.evil.example, false",
        ", null, false",
        ", , true"
    })
    void a_browser_tells_whose_page_sent_the_request(String site, String origin, boolean own) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);
        headers.put("Host", "shop.example:8080");

        assertThat(SiteOfOrigin.isOwn(headers::get)).isEqualTo(own);
    }
}
