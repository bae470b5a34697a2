package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

interface NeighboursAwayContract extends ShopContract {

    @Test
    default void without_the_catalogue_pages_and_cart_still_open() {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");
        someone().get("/in-memory?catalog=away");
        try {
            assertAway(shopper.get("/api/products"));
            assertAway(shopper.send("PUT", "/api/cart/items/BOWL", "{\"quantity\": 1}"));
            assertThat(shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 4}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("4 MUG");
            assertThat(shopper.get("/").body()).contains("Evercart");
            assertThat(shopper.get("/cart.xhtml").statusCode()).isEqualTo(200);
            assertThat(shopper.get("/health/ready").statusCode()).isEqualTo(200);
        } finally {
            someone().get("/in-memory?catalog=back");
        }
    }

    @Test
    default void without_ordering_customers_stay_logged_in_and_no_order_is_half_placed() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
        someone().get("/in-memory?ordering=away");
        try {
            assertAway(shopper.send("POST", "/api/orders", "", "order-1"));
            assertAway(someone().send("POST", "/api/login", "{\"email\":\"a@example.org\",\"password\":\"x\"}"));
            assertThat(shopper.get("/api/me").statusCode()).isEqualTo(200);
            assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("1 JASMINE");
            assertThat(shopper.get("/checkout/index.xhtml").body()).contains("Standard delivery: free");
        } finally {
            someone().get("/in-memory?ordering=back");
        }
    }

    @Test
    default void the_catalogue_comes_back_by_itself() {
        Shopper shopper = someone();
        someone().get("/in-memory?catalog=away");
        try {
            for (int i = 0; i < 20; i++) {
                assertAway(shopper.get("/api/products/MUG"));
            }
        } finally {
            someone().get("/in-memory?catalog=back");
        }

        assertThat(shopper.getUntil(200, "/api/products/MUG").statusCode()).isEqualTo(200);
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).getInt("status")).isEqualTo(503);
    }
}
