package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface SecurityContract extends ShopContract {

    @Test
    default void the_description_of_the_api_names_no_node() {
        HttpResponse<String> answer = someone().get("/openapi?format=JSON");

        assertThat(answer.body()).contains("/api/cart").doesNotContain("http://", "https://");
        assertThat(json(answer).getJsonArray("servers"))
                .singleElement()
                .satisfies(server ->
                        assertThat(server.asJsonObject().getString("url")).isEqualTo("/"));
    }

    @Test
    default void changes_through_the_api_need_the_header_that_other_sites_cannot_send() {
        Shopper shopper = someone();

        HttpResponse<String> answer = shopper.send(
                shopper.request("PUT", "/api/cart/items/MUG", "{\"quantity\":1}", "Content-Type", "application/json"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEmpty();
    }

    @Test
    default void forms_of_other_sites_are_refused() {
        Shopper shopper = someone();

        assertThat(shopper.send(shopper.request(
                                "POST",
                                "/login.xhtml",
                                "a=b",
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Origin",
                                "https://evil.example"))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checkout/index.xhtml", "/orders/index.xhtml", "/orders/order.xhtml?id=1&x=2"})
    default void pages_of_customers_lead_to_the_login_and_back(String page) {
        HttpResponse<String> answer = someone().get(page);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/login.xhtml?return=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("X-Served-By")).isPresent();
    }

    @Test
    default void customers_see_their_pages() {
        assertThat(someone().loggedIn().get("/orders/index.xhtml").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/error/answer",
                "/api/products",
                "/api/nothing",
                "/resources/css/shop.css",
                "/WEB-INF/web.xml"
            })
    default void every_answer_says_who_served_it_and_what_a_browser_may_do_with_it(String path) {
        HttpResponse<String> answer = someone().get(path);

        assertThat(answer.headers().allValues("X-Served-By")).hasSize(1);
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/product.xhtml?sku=MUG",
                "/cart.xhtml",
                "/login.xhtml",
                "/register.xhtml",
                "/forgotten-password.xhtml",
                "/new-password.xhtml?token=abc",
                "/new-email.xhtml?token=abc",
                "/nothing"
            })
    default void scripts_and_styles_come_from_the_shop_alone_and_never_from_within_a_page(String path) {
        HttpResponse<String> answer = someone().get(path);

        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:", "https:", "data:");
        assertThat(policy)
                .containsPattern("style-src 'self'(;|$)")
                .containsPattern("script-src 'self'( 'nonce-[^']+')?;?");
        assertThat(answer.body())
                .doesNotContainPattern("(?i)<style[ >]")
                .doesNotContainPattern("(?i)<[^>]+\\sstyle=")
                .doesNotContainPattern("(?i)<[^>]+\\son[a-z]+=\"");
    }

    @Test
    default void the_session_cookie_is_kept_from_scripts_and_other_sites_and_secure_behind_tls() {
        HttpResponse<String> plain = someone().send("PUT", "/api/cart/items/MUG", "{\"quantity\":1}");
        Shopper behindTls = someone();
        HttpResponse<String> secure = behindTls.send(behindTls.request(
                "PUT",
                "/api/cart/items/MUG",
                "{\"quantity\":1}",
                "Content-Type",
                "application/json",
                "X-Requested-With",
                "evercart",
                "X-Forwarded-Proto",
                "https"));

        assertThat(cookie(plain))
                .contains("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(secure)).contains("; Secure");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElse("");
    }

    @Test
    default void who_asks_for_a_part_of_a_page_gets_the_whole_and_no_name_of_a_class() {
        Shopper shopper = someone();

        HttpResponse<String> answer = shopper.send(shopper.request(
                "POST",
                "/nothing.xhtml",
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=x&jakarta.faces.ViewState=stateless",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Faces-Request",
                "partial/ajax"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Evercart").doesNotContain("Exception", "com.sun");
    }

    @Test
    default void errors_show_a_page_and_nothing_of_the_inside() {
        HttpResponse<String> answer = someone().get("/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Evercart").doesNotContain("Payara", "Exception");
    }
}
