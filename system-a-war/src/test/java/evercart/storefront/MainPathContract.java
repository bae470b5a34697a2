package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.UUID;
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
            window.press("line-JASMINE:remove");
            assertThat(quantities(window)).isEmpty();
            window.picture("without-script-removed");
            window.press("undo:back");
            assertThat(quantities(window)).containsExactly("3");

            window.open("/register.xhtml");
            window.fill("register:name", "Lin Example");
            window.fill("register:email", UUID.randomUUID() + "@example.com");
            window.fill("register:password", "correct horse");
            window.press("register:submit");
            window.open("/checkout/index.xhtml");
            window.fill("order:recipient", "Lin Example");
            window.fill("order:street", "1 Harbour Street");
            window.fill("order:postcode", "AB1 2CD");
            window.fill("order:city", "Bristol");
            window.fill("order:country", "United Kingdom");
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

    private static List<String> quantities(BrowserWindow window) {
        return window.page().locator(".lines input[type=number]").all().stream()
                .map(Locator::inputValue)
                .toList();
    }
}
