package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An order, as its customer looks at it in a browser. */
interface OrderPageContract extends ShopContract {

    @Test
    default void the_products_of_an_order_lead_to_their_pages() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            order(window);

            window.page().locator(".bill__name a").click();

            assertThat(window.page().url()).endsWith("/product.xhtml?sku=JASMINE");
            assertThat(window.page().locator("h1").innerText()).contains("Jasmine");
        }
    }

    @Test
    default void an_order_has_one_short_number_wherever_its_customer_sees_it() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            order(window);
            String id = window.page().url().replaceAll(".*[?&]id=([^&]+).*", "$1");
            String number = id.substring(0, 8);
            assertThat(window.page().title()).contains(number);

            window.open("/orders/order.xhtml?id=" + id);

            assertThat(window.page().title()).startsWith("Order " + number);
            assertThat(window.page().locator("h1").innerText()).isEqualTo("Order " + number);
            assertThat(window.page().locator("h1 .code").getAttribute("title")).isEqualTo(id);
            assertThat(words(window)).doesNotContain(id);
            window.picture("order-with-its-number");
            window.open("/orders/index.xhtml");
            assertThat(window.page().locator(".orders__item").innerText())
                    .contains(number)
                    .doesNotContain(id);
            window.picture("orders-with-their-numbers");
        }
    }

    @Test
    default void thanks_are_given_once() {
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            order(window);
            assertThat(words(window)).contains("Thank you for your order!");

            window.page().reload();

            assertThat(words(window)).doesNotContain("Thank you").contains("Confirmed");
        }
    }

    @Test
    default void a_cancelled_order_is_told_to_be_cancelled() {
        try (BrowserWindow window = new BrowserWindow(shop(), 390, 844, "en-GB")) {
            order(window);
            window.page().locator("details.cancel summary").click();

            window.press("cancel:submit");

            assertThat(window.page().locator(".notice--good").innerText()).contains("Your order is cancelled.");
            assertThat(words(window)).doesNotContain("Thank you");
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("order-cancelled");
        }
    }

    private static String words(BrowserWindow window) {
        return window.page().locator("main").innerText();
    }

    private static void order(BrowserWindow window) {
        window.open("/product.xhtml?sku=JASMINE");
        window.press("add:submit");
        window.register();
        window.open("/checkout/index.xhtml");
        window.giveAddress();
        window.press("order:submit");
    }
}
