package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface CartContract extends ShopContract {

    @Test
    default void a_line_is_set_again_and_again_and_removed_with_zero() {
        Shopper shopper = someone();

        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 2}");
        HttpResponse<String> cart = shopper.send("PUT", "/api/cart/items/GAIWAN", "{\"quantity\": 1}");

        assertThat(shown(json(cart))).isEqualTo("2 MUG, 1 GAIWAN");
        assertThat(cart.body()).contains("\"currency\":\"GBP\"").contains("\"total\":");
        assertThat(shown(json(shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 0}"))))
                .isEqualTo("1 GAIWAN");
    }

    @Test
    default void the_same_key_adds_once() {
        Shopper shopper = someone();

        shopper.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":2}", "key-1");
        shopper.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":2}", "key-1");
        HttpResponse<String> cart =
                shopper.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":5}", "key-2");

        assertThat(cart.statusCode()).isEqualTo(200);
        assertThat(shown(json(cart))).isEqualTo("7 MUG");
    }

    @Test
    default void parallel_additions_are_all_there() {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/BOWL", "{\"quantity\": 1}");

        List<Integer> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> shopper.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":1}"))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(shown(shopper.json("/api/cart"))).isEqualTo("1 BOWL, 40 MUG");
    }

    @Test
    default void one_visitor_does_not_see_the_cart_of_another() {
        Shopper one = someone();
        one.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");

        assertThat(shown(someone().json("/api/cart"))).isEmpty();
        assertThat(shown(one.json("/api/cart"))).isEqualTo("3 MUG");
    }

    @Test
    default void an_unknown_product_does_not_come_into_the_cart() {
        Shopper shopper = someone();

        assertThat(shopper.send("PUT", "/api/cart/items/NOTHING", "{\"quantity\": 3}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(shopper.send("POST", "/api/cart/items", "{\"sku\":\"NOTHING\",\"quantity\":1}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(shown(shopper.json("/api/cart"))).isEmpty();
    }

    @Test
    default void a_line_that_another_window_has_removed_is_told_and_not_brought_back() {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/BOWL", "{\"quantity\": 1}");

        HttpResponse<String> answer = shopper.send(shopper.request(
                "POST",
                "/cart.xhtml",
                "line-MUG=line-MUG&line-MUG:quantity=3&line-MUG:update=x&jakarta.faces.ViewState=stateless",
                "Content-Type",
                "application/x-www-form-urlencoded"));

        assertThat(answer.body()).contains("no longer in your cart");
        assertThat(shown(shopper.json("/api/cart"))).isEqualTo("1 BOWL");
        assertThat(shopper.get("/cart.xhtml").body()).doesNotContain("no longer in your cart");
    }

    @Test
    default void who_adds_more_than_there_is_learns_it_on_the_same_page() {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/SPOON", "{\"quantity\": 4}");

        assertThat(shopper.get("/product.xhtml?sku=SPOON&added=1").body())
                .contains("reduce the quantity there")
                .doesNotContain("notice--good");
    }

    static String shown(JsonObject cart) {
        return cart.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(line -> line.getInt("quantity") + " " + line.getString("sku"))
                .collect(joining(", "));
    }
}
