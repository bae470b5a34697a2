package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers may keep, and how many calls a crowd costs. */
interface CachingContract extends ShopContract {

    @Test
    default void style_script_and_pictures_are_kept_for_ever_under_the_hash_of_what_is_in_them() {
        Shopper visitor = someone();

        List<String> files = Pattern.compile("(?:src|href)=\"(/resources/[^\"]+)\"")
                .matcher(visitor.get("/").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(files).hasSizeGreaterThan(6).allMatch(file -> file.matches(".+\\?v=[0-9a-f]{12}"));
        for (String file : files) {
            HttpResponse<String> answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(caching(answer)).as(file).isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?v=000000000000", "?v="})
    default void a_file_under_any_other_address_is_asked_for_again_but_not_sent_again(String query) {
        HttpResponse<String> file = someone().get("/resources/css/shop.css" + query);

        assertThat(caching(file)).isEqualTo("no-cache");
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(someone()
                        .get("/resources/css/shop.css" + query, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products.xhtml", "/cart.xhtml", "/api/cart", "/api/products", "/nothing"})
    default void nothing_that_is_made_for_a_visitor_is_kept(String path) {
        assertThat(caching(someone().get(path))).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products.xhtml?q=tea", "/product.xhtml?sku=PRESS"})
    default void a_crowd_at_a_page_costs_the_catalogue_a_few_calls(String page) {
        Shopper crowd = someone();
        crowd.get("/in-memory");

        for (int visit = 0; visit < 50; visit++) {
            crowd.get(page);
        }

        assertThat(Integer.parseInt(crowd.get("/in-memory")
                        .headers()
                        .firstValue("X-Neighbour-Calls")
                        .orElseThrow()))
                .isLessThan(25);
    }

    @Test
    default void a_new_price_is_in_the_cart_at_once_and_on_the_product_page_soon() {
        Shopper visitor = someone();
        visitor.send("PUT", "/api/cart/items/GAIWAN", "{\"quantity\": 1}");
        assertThat(visitor.get("/product.xhtml?sku=GAIWAN").body()).contains("18.50");

        visitor.get("/in-memory?sku=GAIWAN&pence=1777");

        assertThat(visitor.get("/cart.xhtml").body()).contains("17.77");
        assertThat(visitor.json("/api/products/GAIWAN").getJsonNumber("price").toString())
                .isEqualTo("17.77");
        assertThat(visitor.bodyUntil("17.77", "/product.xhtml?sku=GAIWAN")).contains("17.77");
        visitor.get("/in-memory?sku=GAIWAN&pence=1850");
    }

    @Test
    default void a_picture_from_staff_is_asked_of_the_catalogue_once_and_kept_by_node_and_browser() {
        String name = "sha256-" + "0123456789abcdef".repeat(4);
        String path = "/pictures/" + name + ".jpg";
        Shopper visitor = someone();
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        visitor.get("/in-memory?picture=" + name);

        HttpResponse<String> first = visitor.get(path);
        HttpResponse<String> second = someone().get(path);
        HttpResponse<String> again = visitor.get(
                path,
                "If-None-Match",
                "\"other\", W/" + first.headers().firstValue("ETag").orElseThrow());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(304);
        for (HttpResponse<String> answer : List.of(first, second, again)) {
            assertThat(caching(answer)).isEqualTo("public, max-age=31536000, immutable");
        }
        assertThat(RemoteCallsContract.callsSinceLast(visitor)).isEqualTo(1);
    }

    @Test
    default void lists_show_a_picture_from_staff_small() throws IOException {
        String name = "sha256-" + "fedcba9876543210".repeat(4);
        Shopper visitor = someone();
        visitor.get("/in-memory?picture=" + name);

        HttpResponse<byte[]> large = visitor.picture("/pictures/" + name + ".jpg");
        HttpResponse<byte[]> small = visitor.picture("/pictures/" + name + "-small.jpg");

        assertThat(width(large)).isEqualTo(800);
        assertThat(width(small)).isEqualTo(320);
        assertThat(small.headers().firstValue("ETag"))
                .isNotEqualTo(large.headers().firstValue("ETag"));
    }

    private static int width(HttpResponse<byte[]> picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth();
    }

    private static String caching(HttpResponse<String> answer) {
        return String.join(" | ", answer.headers().allValues("Cache-Control"));
    }
}
