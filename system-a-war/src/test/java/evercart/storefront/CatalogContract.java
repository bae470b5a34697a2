package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
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
    default void prices_and_stock_narrow_a_search() {
        assertThat(skus(someone().json("/api/products?category=table&minPrice=6.50&maxPrice=19.99&sort=price&size=50")))
                .containsExactly("BOWL", "MUG", "TRAY");
        assertThat(skus(someone().json("/api/products?category=table&minPrice=6,50&inStock=true&sort=price&size=50")))
                .containsExactly("BOWL", "MUG");
        assertThat(someone()
                        .json("/api/products?minPrice=&maxPrice=&inStock=false")
                        .getInt("total"))
                .isEqualTo(someone().json("/api/products").getInt("total"));
    }

    @Test
    default void a_narrowed_list_keeps_its_limits_in_every_link_and_form() {
        String page = someone()
                .get("/products.xhtml?q=e&minPrice=2&maxPrice=50&inStock=true&sort=NAME")
                .body();

        assertThat(page)
                .contains("category=coffee&amp;minPrice=2&amp;maxPrice=50&amp;inStock=true&amp;sort=NAME")
                .contains("name=\"minPrice\" value=\"2\"", "name=\"maxPrice\" value=\"50\"", "checked=\"checked\"")
                .contains("Without these limits", "Striped mug")
                .doesNotContain("Bamboo tray");
    }

    @Test
    default void a_limit_that_makes_no_sense_is_told_where_it_stands_and_left_out() {
        String page = someone()
                .get("/products.xhtml?category=table&minPrice=%3Cb%3E&inStock=true")
                .body();

        assertThat(page)
                .contains("This limit was left out", "value=\"&lt;b&gt;\"", "Striped mug")
                .doesNotContain("<b>", "Bamboo tray");
        assertThat(someone().get("/products.xhtml?minPrice=9&maxPrice=8").body())
                .contains("This limit was left out");
    }

    @Test
    default void a_page_behind_the_last_shows_the_last() {
        assertThat(someone().get("/products.xhtml?q=mug&page=99").body())
                .contains("Striped mug")
                .doesNotContain("Nothing found");
    }

    private static List<String> skus(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("sku"))
                .toList();
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
