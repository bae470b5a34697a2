package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an order comes and what that costs, for programs. */
interface DeliveryContract extends ShopContract {
    String EXPRESS = "{\"delivery\": \"EXPRESS\"}";

    @Test
    default void an_order_that_says_nothing_of_delivery_comes_free_by_standard() {
        for (String body : List.of("", "{}", "{\"delivery\": null}", "{\"delivery\": \"STANDARD\"}")) {
            JsonObject order = json(withJasmine().send("POST", "/api/orders", body));

            assertThat(order.getString("delivery")).isEqualTo("STANDARD");
            assertThat(amount(order, "deliveryPrice")).isEqualByComparingTo("0");
            assertThat(amount(order, "total")).isEqualByComparingTo("9.25");
        }
    }

    @Test
    default void express_is_part_of_the_total_wherever_the_order_is_shown() {
        Shopper shopper = withJasmine();

        HttpResponse<String> placed = shopper.send("POST", "/api/orders", EXPRESS, "order-1");
        HttpResponse<String> again = shopper.send("POST", "/api/orders", "", "order-1");

        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(placed.body());
        String id = json(placed).getString("id");
        for (JsonObject order : List.of(
                json(placed),
                shopper.json("/api/orders/" + id),
                shopper.json("/api/orders").getJsonArray("items").getJsonObject(0))) {
            assertThat(order.getString("delivery")).isEqualTo("EXPRESS");
            assertThat(amount(order, "deliveryPrice")).isEqualByComparingTo("5.00");
            assertThat(amount(order, "total")).isEqualByComparingTo("14.25");
        }
        assertThat(json(shopper.send("POST", "/api/orders/" + id + "/cancel", ""))
                        .getString("delivery"))
                .isEqualTo("EXPRESS");
    }

    @Test
    default void programs_see_what_there_is_to_choose_from_before_they_order() {
        HttpResponse<String> answer = someone().get("/api/deliveries");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"currency\":\"GBP\",\"delivery\":\"STANDARD\",\"price\":0.00}")
                .contains("{\"currency\":\"GBP\",\"delivery\":\"EXPRESS\",\"price\":5.00}");
    }

    @Test
    default void a_delivery_that_there_is_not_is_no_order() {
        Shopper shopper = withJasmine();

        HttpResponse<String> answer = shopper.send("POST", "/api/orders", "{\"delivery\": \"DRONE\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getString("field")).isEqualTo("delivery");
        assertThat(shopper.json("/api/orders").getInt("total")).isZero();
    }

    @Test
    default void programs_read_in_the_description_what_they_may_say_of_delivery() {
        assertThat(someone().get("/openapi").body()).contains("STANDARD (free) or EXPRESS", "deliveryPrice");
    }

    private Shopper withJasmine() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
        return shopper;
    }

    private static BigDecimal amount(JsonObject order, String field) {
        return order.getJsonNumber(field).bigDecimalValue();
    }
}
