package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many products, lines or orders a page shows, it asks the neighbours at most twice, besides for what a node remembers for all customers. */
interface RemoteCallsContract extends ShopContract {
    int MOST_CALLS = 2;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/products.xhtml",
                "/products.xhtml?q=tea&sort=PRICE",
                "/products.xhtml?category=tea&minPrice=9&maxPrice=20&inStock=true",
                "/product.xhtml?sku=MUG",
                "/cart.xhtml",
                "/checkout/index.xhtml",
                "/orders/index.xhtml",
                "/account/index.xhtml",
                "/api/products?size=12",
                "/api/cart",
                "/api/orders",
                "/api/me/addresses"
            })
    default void a_page_asks_the_neighbours_at_most_twice(String page) {
        Shopper shopper = withThreeLinesAndTwoOrders();
        callsSinceLast(shopper);

        HttpResponse<String> answer = shopper.get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(callsSinceLast(shopper)).as(page).isLessThanOrEqualTo(MOST_CALLS);
    }

    @Test
    default void the_page_of_an_order_asks_the_neighbours_at_most_twice() {
        Shopper shopper = withThreeLinesAndTwoOrders();
        String id = json(shopper.send("POST", "/api/orders", "")).getString("id");
        callsSinceLast(shopper);

        HttpResponse<String> answer = shopper.get("/orders/order.xhtml?id=" + id);

        assertThat(answer.body()).contains("sku=JASMINE", "sku=MUG", "sku=SPOON");
        assertThat(callsSinceLast(shopper)).isLessThanOrEqualTo(MOST_CALLS);
        shopper.send("POST", "/api/orders/" + id + "/cancel", "");
    }

    @Test
    default void calls_are_counted() {
        Shopper shopper = someone();
        callsSinceLast(shopper);

        shopper.get("/api/products/MUG");
        shopper.get("/api/products/MUG");

        assertThat(callsSinceLast(shopper)).isEqualTo(2);
    }

    private Shopper withThreeLinesAndTwoOrders() {
        Shopper shopper = someone().loggedIn();
        for (int order = 0; order < 2; order++) {
            shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
            assertThat(shopper.send("POST", "/api/orders", "").statusCode()).isEqualTo(201);
        }
        for (String sku : new String[] {"MUG", "SPOON", "JASMINE"}) {
            assertThat(shopper.send("PUT", "/api/cart/items/" + sku, "{\"quantity\": 1}")
                            .statusCode())
                    .isEqualTo(200);
        }
        shopper.get("/checkout/index.xhtml");
        return shopper;
    }

    static int callsSinceLast(Shopper shopper) {
        return Integer.parseInt(shopper.get("/in-memory")
                .headers()
                .firstValue("X-Neighbour-Calls")
                .orElseThrow());
    }
}
