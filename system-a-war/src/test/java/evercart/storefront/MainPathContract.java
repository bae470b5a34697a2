package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first look to the order, in a browser. */
interface MainPathContract extends ShopContract {

    @Test
    default void a_visitor_without_javascript_finds_fills_undoes_and_orders() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/");
            window.page().locator("#search").fill("jasmine");
            window.page().locator(".search button").click();
            window.page().locator(".card__link").first().click();
            window.press("add:submit");
            window.open("/cart.xhtml");
            window.fill("line-JASMINE:quantity", "3");
            window.press("line-JASMINE:update");
            assertThat(quantities(window)).containsExactly("3");
            window.fill("line-JASMINE:quantity", "0");
            window.press("line-JASMINE:update");
            assertThat(quantities(window)).isEmpty();
            window.press("undo:back");
            assertThat(quantities(window)).containsExactly("3");
            window.press("line-JASMINE:remove");
            assertThat(quantities(window)).isEmpty();
            window.picture("without-script-removed");
            window.press("undo:back");
            assertThat(quantities(window)).containsExactly("3");

            window.register();
            window.open("/checkout/index.xhtml");
            window.giveAddress();
            window.press("order:submit");

            assertThat(window.page().locator("main").innerText()).contains("Thank you");
            window.picture("without-script-ordered");
            window.open("/cart.xhtml");
            assertThat(quantities(window)).isEmpty();
        }
    }

    @Test
    default void the_search_suggests_names_while_somebody_types() {
        try (BrowserWindow window = new BrowserWindow(shop(), 1280, 900, "en-GB")) {
            window.open("/");

            window.page().locator("#search").pressSequentially("rice");

            Locator suggestion = window.page().locator("#suggestions option");
            suggestion.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(suggestion.evaluateAll("all => all.map(each => each.value)"))
                    .isEqualTo(List.of("Rice bowl"));
        }
    }

    @Test
    default void a_product_leads_to_others_of_its_shelf() {
        String page = someone().get("/product.xhtml?sku=MOKA").body();

        assertThat(page)
                .contains("From the same shelf", "sku=PRESS", "sku=GRINDER")
                .doesNotContain("sku=TEAPOT");
    }

    @Test
    default void a_new_password_is_told_how_strong_it_is_while_it_is_typed() {
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            window.open("/register.xhtml");
            Locator told = window.page().locator(".strength");
            assertThat(told.isVisible()).isFalse();

            assertThat(toldOf("short", window)).isEqualTo("Too short");
            assertThat(toldOf("12345678", window)).isEqualTo("Easy to guess");
            assertThat(toldOf("aaaaaaaaaaaaaaaaaaaa", window)).isEqualTo("Easy to guess");
            assertThat(toldOf("correct horse", window)).isEqualTo("Could be stronger");
            assertThat(toldOf("correct horse battery staple", window)).isEqualTo("Strong");
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("strength-of-a-password");
            window.open("/login.xhtml");
            assertThat(told.count()).isZero();
        }
    }

    private static String toldOf(String password, BrowserWindow window) {
        window.fill("register:password", password);
        return window.page().locator(".strength").innerText().strip();
    }

    @Test
    default void a_kept_address_is_chosen_at_the_checkout_and_a_new_one_kept_once() {
        Shopper phone = someone();
        String email = phone.registered();
        phone.loggedInAs(email);
        phone.send(
                "PUT", "/api/me/addresses", "{\"items\":[" + at("1 Long Street") + "," + at("2 Short Street") + "]}");
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            for (String street : List.of("2 Short Street", "3 New Road")) {
                phone.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
                window.open("/checkout/index.xhtml");
                logInIfAsked(email, window);
                assertThat(street(window)).isEqualTo("1 Long Street");
                window.page().locator(".kept a", containing("2 Short Street")).click();
                window.page().waitForURL(address -> address.contains("to="));
                assertThat(street(window)).isEqualTo("2 Short Street");
                assertThat(window.page().locator(".kept [aria-current=true]").innerText())
                        .contains("2 Short Street");
                assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
                window.picture("checkout-with-kept-addresses");
                window.fill("order:street", street);
                window.page().locator("[id='order:keep']").check();
                window.press("order:submit");
                assertThat(window.page().locator("main").innerText()).contains("Thank you", street);
            }
        }

        assertThat(phone.json("/api/me/addresses").getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(address -> address.getString("street"))
                .containsExactly("1 Long Street", "2 Short Street", "3 New Road");
    }

    private static void logInIfAsked(String email, BrowserWindow window) {
        if (window.page().url().contains("/login.xhtml")) {
            window.fill("login:email", email);
            window.fill("login:password", "correct horse");
            window.press("login:submit");
        }
    }

    private static String street(BrowserWindow window) {
        return window.page().locator("[id='order:street']").inputValue();
    }

    private static Page.LocatorOptions containing(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static String at(String street) {
        return ("{\"recipient\":\"Ann Lee\",\"street\":\"%s\",\"postcode\":\"E1 6AN\",\"city\":\"London\","
                        + "\"country\":\"United Kingdom\"}")
                .formatted(street);
    }

    private static List<String> quantities(BrowserWindow window) {
        return window.page().locator(".lines input[type=number]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }
}
