package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From one e-mail address of an account to another. */
interface EmailChangeContract extends ShopContract {

    @Test
    default void a_customer_moves_to_another_address_and_logs_in_with_it_without_javascript() {
        String before = someone().registered();
        String wanted = anyAddress();
        Shopper elsewhere = someone().loggedInAs(before);
        elsewhere.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 1}");
        elsewhere.send("POST", "/api/orders", "");
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            login(window, before);
            window.open("/account/index.xhtml");
            window.fill("email:wanted", wanted);
            window.fill("email:password", "wrong horse");
            window.press("email:submit");
            assertThat(window.page().locator(".field__message").allInnerTexts())
                    .contains("This is not your current password.");
            assertThat(window.page().locator("[id='email:wanted']").inputValue())
                    .isEqualTo(wanted);
            window.fill("email:password", "correct horse");
            window.press("email:submit");
            assertThat(window.page().locator(".notice").innerText()).contains("A letter is on its way");

            window.open("/new-email.xhtml?token=" + letterTo(wanted));
            assertThat(elsewhere.json("/api/me").getString("email")).isEqualTo(before);
            window.press("move:submit");

            assertThat(window.page().locator(".notice").innerText()).contains("Your new e-mail address counts");
            assertThat(window.page().url()).contains("/account/index.xhtml").doesNotContain("token");
            assertThat(window.page().locator("main").innerText()).contains("You are logged in as " + wanted);
        }
        assertThat(elsewhere.get("/account/index.xhtml").body()).contains("You are logged in as " + wanted);
        assertThat(elsewhere.json("/api/me").getString("email")).isEqualTo(wanted);
        assertThat(loginWith(before)).isEqualTo(401);
        assertThat(loginWith(wanted)).isEqualTo(204);
        assertThat(someone().loggedInAs(wanted).json("/api/orders").getInt("total"))
                .isEqualTo(1);
    }

    @Test
    default void a_link_that_is_followed_on_another_device_leads_to_the_login() {
        String wanted = anyAddress();
        want(someone().loggedIn(), wanted, "correct horse");

        for (int times = 0; times < 2; times++) {
            HttpResponse<String> confirmed = confirm(letterTo(wanted));
            assertThat(confirmed.headers().firstValue("Location").orElseThrow()).contains("/login.xhtml?moved=true");
        }

        assertThat(loginWith(wanted)).isEqualTo(204);
        assertThat(someone().get("/login.xhtml?moved=true").body()).contains("Your new e-mail address counts");
    }

    @Test
    default void nobody_learns_whose_an_address_is() {
        String taken = someone().registered();
        String free = anyAddress();

        HttpResponse<String> ofSomebody = wantOnPage(taken);
        HttpResponse<String> ofNobody = wantOnPage(free);

        assertThat(ofSomebody.statusCode()).isEqualTo(302);
        assertThat(ofNobody.statusCode()).isEqualTo(302);
        assertThat(ofSomebody.headers().firstValue("Location").orElseThrow())
                .contains("sent=true")
                .isEqualTo(ofNobody.headers().firstValue("Location").orElseThrow());
        assertThat(letterTo(free)).startsWith("en");
        assertThat(letterTo(taken)).isEqualTo("null");
    }

    @Test
    default void programs_ask_for_the_letter_with_the_password() {
        Shopper shopper = someone().loggedIn();

        assertThat(want(shopper, anyAddress(), "wrong horse").statusCode()).isEqualTo(400);
        assertThat(want(shopper, "nobody", "correct horse").statusCode()).isEqualTo(422);
        assertThat(want(shopper, anyAddress(), "correct horse").statusCode()).isEqualTo(202);
        assertThat(want(someone(), anyAddress(), "correct horse").statusCode()).isEqualTo(401);
    }

    @Test
    default void links_that_are_wrong_lead_to_another_letter_and_their_secret_goes_nowhere() {
        for (String none : new String[] {"abc", ""}) {
            assertThat(confirm(none).body())
                    .contains("This link does not work any more", "/account/index.xhtml")
                    .doesNotContain("move:submit");
        }
        HttpResponse<String> page = someone().get("/new-email.xhtml?token=abc");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("strict-origin");
        assertThat(page.body()).contains("action=\"/new-email.xhtml\"");
        assertThat(someone().get("/new-email.xhtml").body()).contains("This link does not work any more");
    }

    private static void login(BrowserWindow window, String email) {
        window.open("/login.xhtml");
        window.fill("login:email", email);
        window.fill("login:password", "correct horse");
        window.press("login:submit");
    }

    private int loginWith(String email) {
        return someone()
                .send("POST", "/api/login", "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(email))
                .statusCode();
    }

    private static HttpResponse<String> want(Shopper shopper, String email, String password) {
        return shopper.send(
                "POST", "/api/me/email", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private HttpResponse<String> wantOnPage(String email) {
        return post(
                someone().loggedIn(),
                "/account/index.xhtml",
                "email=email&email%3Asubmit=x&email%3Apassword=correct+horse&email%3Awanted=" + email);
    }

    private HttpResponse<String> confirm(String token) {
        return post(someone(), "/new-email.xhtml", "move=move&move%3Asubmit=x&move%3Atoken=" + token);
    }

    private static HttpResponse<String> post(Shopper shopper, String page, String form) {
        return shopper.send(shopper.request(
                "POST",
                page,
                form + "&jakarta.faces.ViewState=stateless",
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    private String letterTo(String email) {
        return someone()
                .get("/in-memory?letter=" + email)
                .headers()
                .firstValue("X-Letter")
                .orElseThrow();
    }

    private static String anyAddress() {
        return UUID.randomUUID() + "@example.org";
    }
}
