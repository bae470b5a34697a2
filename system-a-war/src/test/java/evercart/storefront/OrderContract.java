package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

interface OrderContract extends ShopContract {

    @Test
    default void the_cart_becomes_an_order_exactly_once() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 2}");

        HttpResponse<String> first = shopper.send("POST", "/api/orders", "", "order-1");
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 1}");
        HttpResponse<String> again = shopper.send("POST", "/api/orders", "", "order-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(json(first).getJsonNumber("total").bigDecimalValue()).isEqualByComparingTo("18.50");
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/orders/" + json(first).getString("id"));
        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("1 MUG");
        assertThat(shopper.json("/api/orders").getInt("total")).isEqualTo(1);
    }

    @Test
    default void payment_and_address_go_with_the_order() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");

        JsonObject order = json(shopper.send(
                "POST",
                "/api/orders",
                "{\"payment\":\"ON_DELIVERY\",\"address\":{\"recipient\":\"Ann\",\"street\":\"1 High St\","
                        + "\"postcode\":\"N1 1AA\",\"city\":\"London\",\"country\":\"GB\"}}"));

        assertThat(order.getString("payment")).isEqualTo("ON_DELIVERY");
        assertThat(order.getJsonObject("address").getString("city")).isEqualTo("London");
    }

    @Test
    default void nobody_orders_without_login_and_nothing_is_no_order() {
        assertThat(someone().send("POST", "/api/orders", "").statusCode()).isEqualTo(401);
        HttpResponse<String> empty = someone().loggedIn().send("POST", "/api/orders", "");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(json(empty).getString("field")).isEqualTo("cart");
    }

    @Test
    default void too_little_stock_is_a_conflict_that_names_the_product_and_leaves_the_cart() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/SPOON", "{\"quantity\": 4}");

        HttpResponse<String> answer = shopper.send("POST", "/api/orders", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).getString("sku")).isEqualTo("SPOON");
        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("4 SPOON");
    }

    @Test
    default void a_changed_price_is_a_conflict_once_and_the_cart_shows_the_new_one() {
        Shopper shopper = someone().loggedIn();
        someone().get("/in-memory?sku=OOLONG&pence=1200");
        shopper.send("PUT", "/api/cart/items/OOLONG", "{\"quantity\": 2}");
        someone().get("/in-memory?sku=OOLONG&pence=1300");

        HttpResponse<String> refused = shopper.send("POST", "/api/orders", "", "order-1");
        HttpResponse<String> placed = shopper.send("POST", "/api/orders", "", "order-1");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).getString("sku")).isEqualTo("OOLONG");
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(json(placed).getJsonNumber("total").bigDecimalValue()).isEqualByComparingTo("26.00");
    }

    @Test
    default void orders_are_their_customers_own() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
        String id = json(shopper.send("POST", "/api/orders", "")).getString("id");

        assertThat(shopper.get("/api/orders/" + id).statusCode()).isEqualTo(200);
        assertThat(someone().loggedIn().get("/api/orders/" + id).statusCode()).isEqualTo(404);
        assertThat(someone().get("/api/orders/" + id).statusCode()).isEqualTo(401);
        assertThat(json(shopper.send("POST", "/api/orders/" + id + "/cancel", ""))
                        .getString("status"))
                .isEqualTo("CANCELLED");
    }
}
