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

    private static void order(BrowserWindow window) {
        window.open("/product.xhtml?sku=JASMINE");
        window.press("add:submit");
        window.register();
        window.open("/checkout/index.xhtml");
        window.fill("order:recipient", "Lin Example");
        window.fill("order:street", "1 Harbour Street");
        window.fill("order:postcode", "AB1 2CD");
        window.fill("order:city", "Bristol");
        window.fill("order:country", "United Kingdom");
        window.press("order:submit");
    }
}
