package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that come back in the other language: as they were typed, unjudged, and without their passwords. */
interface LanguageContract extends ShopContract {

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, login:email, login:password, 登录",
        "/staff-login.xhtml, login:email, login:password, 员工登录",
        "/register.xhtml, register:email, register:password, 注册账户",
        "/forgotten-password.xhtml, forgotten:email, , 忘记密码？",
    })
    default void the_other_language_keeps_what_was_typed_but_no_password(
            String page, String field, String password, String title) {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open(page);
            window.fill(field, "kim@");
            if (password != null) {
                window.fill(password, "correct horse");
            }

            window.press("language");

            assertThat(window.page().locator("h1").innerText()).isEqualTo(title);
            assertThat(value(window, field)).isEqualTo("kim@");
            assertThat(window.page().content()).doesNotContain("correct horse");
            assertThat(window.page().locator(".field__message").allInnerTexts()).allMatch(String::isBlank);
        }
    }

    @Test
    default void where_a_visitor_wanted_to_go_and_what_a_page_tells_survive_the_other_language() {
        String email = someone().registered();
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/forgotten-password.xhtml?sent=true");
            window.press("language");
            assertThat(window.page().locator(".notice").innerText()).contains("半小时");

            window.open("/login.xhtml?return=/cart.xhtml");
            window.fill("login:email", email);
            window.press("language");
            window.fill("login:password", "correct horse");
            window.press("login:submit");

            assertThat(window.page().url()).endsWith("/cart.xhtml");
        }
    }

    @Test
    default void the_link_of_a_letter_survives_the_other_language() {
        String email = someone().registered();
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/forgotten-password.xhtml");
            window.fill("forgotten:email", email);
            window.press("forgotten:submit");
            String token = someone()
                    .get("/in-memory?letter=" + email)
                    .headers()
                    .firstValue("X-Letter")
                    .orElseThrow();

            window.open("/new-password.xhtml?token=" + token);
            window.press("language");
            window.fill("choice:wanted", "battery staple");
            window.press("choice:submit");

            assertThat(window.page().locator(".notice").innerText()).contains("新密码已生效");
        }
    }

    @Test
    default void an_address_that_is_typed_at_the_account_survives_without_javascript() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.register();
            window.open("/account/index.xhtml");
            window.fill("address:street", "1 Harbour Street");

            window.press("language");

            assertThat(window.page().locator("h1").innerText()).isEqualTo("我的账户");
            assertThat(value(window, "address:street")).isEqualTo("1 Harbour Street");
            window.page().locator("[id='address:street']").press("Enter");
            assertThat(window.page().locator(".field__message").allInnerTexts()).anyMatch(text -> !text.isBlank());
        }
    }

    @Test
    default void with_javascript_the_form_that_was_typed_in_last_survives_and_the_enter_key_still_sends_it() {
        String wanted = UUID.randomUUID() + "@example.org";
        try (BrowserWindow window = new BrowserWindow(shop(), 1280, 900, "en-GB")) {
            window.register();
            window.open("/account/index.xhtml");
            window.fill("email:password", "correct horse");
            window.fill("email:wanted", wanted);

            window.press("language");

            assertThat(window.page().locator("h1").innerText()).isEqualTo("我的账户");
            assertThat(value(window, "email:wanted")).isEqualTo(wanted);
            assertThat(value(window, "email:password")).isEmpty();
            window.fill("email:password", "correct horse");
            window.page().locator("[id='email:wanted']").press("Enter");
            window.page().waitForURL(address -> address.contains("sent=true"));
            assertThat(window.page().locator("h1").innerText()).isEqualTo("我的账户");
        }
    }

    @Test
    default void what_staff_write_survives_and_is_not_saved() {
        String email = UUID.randomUUID() + "@staff.example";
        someone().send("POST", "/api/register", "{\"email\":\"" + email + "\",\"password\":\"correct horse\"}");
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/staff/product.xhtml?sku=SPOON");
            window.fill("login:email", email);
            window.fill("login:password", "correct horse");
            window.press("login:submit");
            written(window, "/staff/product.xhtml?sku=SPOON", "product:name", "product:price");
            written(window, "/staff/product.xhtml", "product:name", "product:price");
            written(window, "/staff/categories.xhtml", "category:code", "category:name");
            written(window, "/staff/categories.xhtml?code=table", "category:name", "category:chineseName");
        }
        assertThat(someone().json("/api/products/SPOON").getString("name")).isNotEqualTo("half a text");
        assertThat(someone().get("/products.xhtml").body()).doesNotContain("half a text");
    }

    private static void written(BrowserWindow window, String page, String... fields) {
        window.open(page);
        for (String field : fields) {
            window.fill(field, "half a text");
        }
        Object language = window.page().locator("html").getAttribute("lang");

        window.press("language");

        assertThat(window.page().locator("html").getAttribute("lang")).isNotEqualTo(language);
        for (String field : fields) {
            assertThat(value(window, field)).as(page + " " + field).isEqualTo("half a text");
        }
        assertThat(window.page().locator(".field__message").allInnerTexts()).allMatch(String::isBlank);
    }

    private static String value(BrowserWindow window, String field) {
        return window.page().locator("[id='" + field + "']").inputValue();
    }
}
