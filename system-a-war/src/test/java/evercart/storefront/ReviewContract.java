package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is ordered is what the customer saw, whatever another device does between the look and the press of the button. */
interface ReviewContract extends ShopContract {

    @Test
    default void a_cart_changed_on_another_device_is_shown_again_before_it_is_ordered() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        set(phone, "JASMINE", 1);
        set(phone, "BOWL", 2);
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            reviewAs(email, window);
            String key = window.page().locator("[id='order:key']").inputValue();
            set(phone, "JASMINE", 3);
            set(phone, "BOWL", 0);
            set(phone, "MUG", 1);

            window.press("order:submit");

            assertThat(phone.json("/api/orders").getInt("total")).isZero();
            assertThat(window.page().locator(".notice--warn").innerText()).contains("Nothing was ordered yet");
            assertThat(notes(window.page()))
                    .containsExactlyInAnyOrder(
                            "No longer in the cart: 2 × Rice bowl",
                            "Changed: you saw 1 at £9.25 each.",
                            "New since you looked.");
            assertThat(window.page().locator("[id='order:key']").inputValue()).isEqualTo(key);
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("changed-before-the-order");

            window.press("order:submit");

            assertThat(window.page().url()).contains("/orders/order.xhtml");
            assertThat(phone.json("/api/orders").getInt("total")).isEqualTo(1);
            assertThat(phone.json("/api/cart").getJsonArray("items")).isEmpty();
        }
    }

    /** Whoever has to log in on the way comes to the checkout afterwards. */
    private static void reviewAs(String email, BrowserWindow window) {
        window.open("/checkout/index.xhtml");
        assertThat(window.page().url()).contains("/login.xhtml");
        window.fill("login:email", email);
        window.fill("login:password", "correct horse");
        window.press("login:submit");
        assertThat(window.page().url()).endsWith("/checkout/index.xhtml");
        window.giveAddress();
    }

    private static List<String> notes(Page page) {
        return page.locator(".bill__lines .field__message").allInnerTexts();
    }

    private static void set(Shopper shopper, String sku, int quantity) {
        assertThat(shopper.send("PUT", "/api/cart/items/" + sku, "{\"quantity\": " + quantity + "}")
                        .statusCode())
                .isEqualTo(200);
    }
}
