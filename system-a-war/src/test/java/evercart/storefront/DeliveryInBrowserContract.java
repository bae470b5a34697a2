package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The step of the checkout in which a customer chooses how fast the order comes. */
interface DeliveryInBrowserContract extends ShopContract {

    @Test
    default void express_is_chosen_by_keyboard_and_shown_on_a_desktop_in_english() {
        try (BrowserWindow window = new BrowserWindow(shop(), 1280, 900, "en-GB")) {
            order(window, "delivery-desktop-english", "Express delivery", "£5.00", "£14.25");
        }
    }

    @Test
    default void express_is_chosen_and_shown_on_a_phone_in_chinese() {
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "zh-CN")) {
            order(window, "delivery-phone-chinese", "加急配送", "5.00", "14.25");
        }
    }

    @Test
    default void express_is_chosen_without_javascript() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            order(window, "delivery-without-script", "Express delivery", "£5.00", "£14.25");
        }
    }

    private static void order(BrowserWindow window, String album, String name, String price, String total) {
        atCheckout(window);
        assertThat(sums(window)).hasSize(1);
        assertThat(sums(window).get(0)).contains("9.25").doesNotContain(price, total);

        radio(window, "standard").focus();
        window.page().keyboard().press("ArrowDown");

        assertThat(radio(window, "express").isChecked()).isTrue();
        assertThat(sums(window)).hasSize(1);
        assertThat(sums(window).get(0)).contains("9.25", name, price, total);
        assertThat(window.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        window.picture(album + "-checkout");
        window.press("order:submit");
        assertThat(window.page().url()).contains("/orders/order.xhtml");
        assertThat(sums(window).get(0)).contains("9.25", name, price, total);
        window.picture(album + "-order");
        window.open("/orders/index.xhtml");
        assertThat(window.page().locator("main").innerText()).contains(name, total);
        window.picture(album + "-orders");
    }

    @Test
    default void a_changed_price_of_delivery_is_told_before_anything_is_ordered() {
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            atCheckout(window);
            radio(window, "express").check();
            someone().get("/in-memory?express=590");

            window.press("order:submit");

            assertThat(window.page().locator(".notice--warn").innerText()).contains("Nothing was ordered yet");
            assertThat(window.page().locator("fieldset .field__message").allInnerTexts())
                    .contains("This now costs £5.90. If that is fine, order again.");
            assertThat(radio(window, "express").isChecked()).isTrue();
            assertThat(sums(window).get(0)).contains("£5.90", "£15.15");
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("delivery-changed-before-the-order");

            window.press("order:submit");

            assertThat(window.page().url()).contains("/orders/order.xhtml");
            assertThat(sums(window).get(0)).contains("£5.90", "£15.15");
        } finally {
            someone().get("/in-memory?express=500");
        }
    }

    @Test
    default void a_form_of_the_version_before_orders_by_standard() {
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            atCheckout(window);
            window.page()
                    .evaluate("document.querySelectorAll('[name=\"order:speed\"],"
                            + " [name=\"order:deliveries\"]').forEach(field => field.remove())");

            window.press("order:submit");

            assertThat(window.page().url()).contains("/orders/order.xhtml");
            assertThat(sums(window).get(0)).contains("Standard delivery", "free", "£9.25");
        }
    }

    @Test
    default void the_other_language_keeps_what_was_typed_and_orders_nothing() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            atCheckout(window);
            window.fill("order:street", "1 Harbour Street");
            window.fill("order:city", "");
            radio(window, "express").check();
            radio(window, "delivery").check();
            window.page().locator("[id='order:keep']").check();
            String key = window.page().locator("[id='order:key']").inputValue();

            window.press("language");

            assertThat(window.page().locator("h1").innerText()).isEqualTo("结算");
            assertThat(window.page().locator("[id='order:street']").inputValue())
                    .isEqualTo("1 Harbour Street");
            assertThat(window.page().locator("[id='order:city']").inputValue()).isEmpty();
            assertThat(radio(window, "express").isChecked()).isTrue();
            assertThat(radio(window, "delivery").isChecked()).isTrue();
            assertThat(window.page().locator("[id='order:keep']").isChecked()).isTrue();
            assertThat(window.page().locator("[id='order:key']").inputValue()).isEqualTo(key);
            assertThat(window.page().locator(".field__message").allInnerTexts()).allMatch(String::isBlank);
            window.picture("checkout-in-the-other-language");
        }
    }

    @Test
    default void the_enter_key_orders() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            atCheckout(window);

            window.page().locator("[id='order:city']").press("Enter");

            window.page().waitForURL(address -> address.contains("/orders/order.xhtml"));
            assertThat(window.page().locator("main").innerText()).contains("Thank you");
        }
    }

    private static void atCheckout(BrowserWindow window) {
        window.open("/product.xhtml?sku=JASMINE");
        window.press("add:submit");
        window.register();
        window.open("/checkout/index.xhtml");
        for (String field : List.of("recipient", "street", "postcode", "city", "country")) {
            window.fill("order:" + field, "Example");
        }
    }

    private static Locator radio(BrowserWindow window, String delivery) {
        return window.page().locator("[id='order:" + delivery + "']");
    }

    /** Those that can be seen. */
    private static List<String> sums(BrowserWindow window) {
        return window.page().locator(".sums").all().stream()
                .filter(Locator::isVisible)
                .map(Locator::innerText)
                .toList();
    }
}
