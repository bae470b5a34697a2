package evercart.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/checkout.xhtml", "/orders/order.xhtml?id=1&x=%2F", "/products.xhtml?q=%E8%8C%B6"})
    void a_page_of_the_shop_is_where_the_visitor_goes_on(String wish) {
        assertThat(ReturnPath.safe(wish)).isEqualTo(wish);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "checkout.xhtml",
                "//evil.example",
                "/\\evil.example",
                "/x\\y",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b",
                " /checkout.xhtml"
            })
    void everything_else_leads_home(String wish) {
        assertThat(ReturnPath.safe(wish)).isEqualTo("/");
    }
}
