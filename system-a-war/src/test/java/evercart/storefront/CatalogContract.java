package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

interface CatalogContract extends ShopContract {

    @Test
    default void products_are_found_a_page_at_a_time() {
        JsonObject page = someone().json("/api/products?category=coffee&sort=price&page=2&size=3");

        assertThat(page.getInt("total")).isEqualTo(4);
        assertThat(page.getInt("page")).isEqualTo(2);
        assertThat(page.getInt("size")).isEqualTo(3);
        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(page.getJsonArray("items").getJsonObject(0).getString("sku")).isEqualTo("GRINDER");
    }

    @Test
    default void a_product_has_a_price_with_two_decimals_and_its_currency() {
        HttpResponse<String> answer = someone().get("/api/products/TEAPOT");

        assertThat(answer.body()).contains("\"price\":39.00", "\"currency\":\"GBP\"");
        assertThat(json(answer).getString("name")).isEqualTo("Cast iron teapot");
        assertThat(json(answer).getInt("stock")).isGreaterThanOrEqualTo(0);
    }

    @Test
    default void names_speak_the_language_of_the_client() {
        assertThat(json(someone().get("/api/products/GAIWAN", "Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5"))
                        .getString("name"))
                .isEqualTo("瓷盖碗");
        assertThat(json(someone().get("/api/products/GAIWAN", "Accept-Language", "fr"))
                        .getString("name"))
                .isEqualTo("Porcelain gaiwan");
    }

    @Test
    default void an_unknown_product_is_a_404_that_names_it() {
        HttpResponse<String> answer = someone().get("/api/products/NOTHING");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).getString("sku")).isEqualTo("NOTHING");
    }
}
