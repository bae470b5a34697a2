package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the forgotten password to the new one. */
interface ForgottenPasswordContract extends ShopContract {

    @Test
    default void who_forgot_the_password_gets_a_letter_and_logs_in_with_a_new_one_without_javascript() {
        String email = someone().registered();
        Shopper elsewhere = someone().loggedInAs(email);
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/login.xhtml");
            window.page().locator("main a[href*=forgotten-password]").click();
            window.fill("forgotten:email", email);
            window.press("forgotten:submit");
            assertThat(window.page().locator(".notice").innerText()).contains("a letter is on its way");
            window.open("/new-password.xhtml?token=" + letterTo(email));
            window.fill("choice:wanted", "short");
            window.press("choice:submit");
            assertThat(window.page().locator(".field__message").innerText()).contains("8 to 128");
            assertThat(window.page().url()).doesNotContain("token");
            window.fill("choice:wanted", "battery staple");
            window.press("choice:submit");
            assertThat(window.page().locator(".notice").innerText()).contains("Your new password counts");
            window.fill("login:email", email);
            window.fill("login:password", "battery staple");
            window.press("login:submit");
            assertThat(window.page().locator("[id='visitor:logout']").count()).isEqualTo(1);
        }
        assertThat(elsewhere.getUntil(401, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    default void nobody_learns_who_is_registered() {
        String email = someone().registered();
        String stranger = UUID.randomUUID() + "@example.org";

        HttpResponse<String> known = ask(email);
        HttpResponse<String> unknown = ask(stranger);

        assertThat(known.statusCode()).isEqualTo(302);
        assertThat(unknown.statusCode()).isEqualTo(302);
        assertThat(known.headers().firstValue("Location").orElseThrow())
                .contains("sent=true")
                .doesNotContain("example")
                .isEqualTo(unknown.headers().firstValue("Location").orElseThrow());
        assertThat(letterTo(email)).startsWith("en");
        assertThat(letterTo(stranger)).isEqualTo("null");
    }

    @Test
    default void the_letter_is_in_the_language_of_the_page() {
        String email = someone().registered();

        ask(email, "Accept-Language", "zh-CN");

        assertThat(letterTo(email)).startsWith("zh");
    }

    @Test
    default void too_many_wishes_and_what_is_no_address_are_told_on_the_page() {
        assertThat(ask(someone().registered(), "X-Forwarded-For", "203.0.113.99")
                        .body())
                .contains("Too many letters were asked for. Wait 15 minutes");
        assertThat(ask("nobody").body()).contains("Enter a complete e-mail address");
    }

    @Test
    default void links_that_are_wrong_or_used_lead_to_another_letter() {
        String email = someone().registered();
        ask(email);
        String token = letterTo(email);
        assertThat(choose(token, "battery staple")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/login.xhtml?chosen=true");

        for (String none : new String[] {token, "abc", "", "a b"}) {
            assertThat(choose(none, "battery staple").body())
                    .contains("This link does not work any more", "/forgotten-password.xhtml")
                    .doesNotContain("choice:wanted");
        }
        assertThat(someone().get("/new-password.xhtml").body()).contains("This link does not work any more");
    }

    @Test
    default void the_secret_of_the_link_goes_nowhere() {
        HttpResponse<String> page = someone().get("/new-password.xhtml?token=abc");

        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("strict-origin");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.body()).contains("action=\"/new-password.xhtml\"");
        assertThat(someone().get("/login.xhtml").headers().allValues("Referrer-Policy"))
                .containsExactly("same-origin");
    }

    private String letterTo(String email) {
        return someone()
                .get("/in-memory?letter=" + encoded(email))
                .headers()
                .firstValue("X-Letter")
                .orElseThrow();
    }

    private HttpResponse<String> ask(String email, String... headers) {
        return post(
                "/forgotten-password.xhtml",
                "forgotten=forgotten&forgotten%3Aemail=" + encoded(email) + "&forgotten%3Asubmit=x",
                headers);
    }

    private HttpResponse<String> choose(String token, String wanted) {
        return post(
                "/new-password.xhtml",
                "choice=choice&choice%3Atoken=" + encoded(token) + "&choice%3Awanted=" + encoded(wanted)
                        + "&choice%3Asubmit=x");
    }

    private HttpResponse<String> post(String page, String form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        Shopper shopper = someone();
        return shopper.send(shopper.request("POST", page, form + "&jakarta.faces.ViewState=stateless", all));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
