package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

interface BadInputContract extends ShopContract {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/products?page=0 | page",
                "/api/products?page=x | page",
                "/api/products?page=1.5 | page",
                "/api/products?page=99999999999999999999 | page",
                "/api/products?size=0 | size",
                "/api/products?size=101 | size",
                "/api/products?size=-1 | size",
                "/api/products?sort=stock | sort",
                "/api/products?minPrice=cheap | minPrice",
                "/api/products?minPrice=-1 | minPrice",
                "/api/products?minPrice=1e9 | minPrice",
                "/api/products?maxPrice=4.999 | maxPrice",
                "/api/products?minPrice=5&maxPrice=4.99 | maxPrice",
                "/api/products?inStock=perhaps | inStock",
                "/api/products?q=%00 | q",
                "/api/products?q=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | q",
                "/api/products?category=a%0Ab | category"
            })
    default void a_bad_query_names_the_parameter(String path, String field) {
        assertRefused(someone().get(path), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | quantity",
                "{\"quantity\":null} | quantity",
                "{\"quantity\":\"3\"} | quantity",
                "{\"quantity\":1.5} | quantity",
                "{\"quantity\":-1} | quantity",
                "{\"quantity\":1000} | quantity",
                "{\"quantity\":99999999999999999999} | quantity",
                "{\"quantity\":1e999999999} | quantity",
                "{\"quantity\":1e99999999999999999999} | quantity",
                "{\"quantity\":9999999999999999999999999999999999999999} | quantity",
                "{\"quantity\":true} | quantity",
                "{\"quantity\":[1]} | quantity",
                "{\"quantity\":1,\"quantity\":2} | ",
                "{\"quantity\":1 | ",
                "[{\"quantity\":1}] | ",
                "{\"quantity\":1}garbage | "
            })
    default void a_bad_cart_line_changes_nothing(String body, String field) {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");

        assertRefused(shopper.send("PUT", "/api/cart/items/MUG", body), field);

        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("3 MUG");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/cart/items | {\"sku\":5,\"quantity\":1} | sku",
                "/api/cart/items | {\"sku\":\"../etc\",\"quantity\":1} | sku",
                "/api/cart/items | {\"sku\":\"\",\"quantity\":1} | sku",
                "/api/cart/items | {\"sku\":\"MUG\",\"quantity\":0} | quantity",
                "/api/register | {\"email\":\"nobody\",\"password\":\"correct horse\"} | email",
                "/api/register | {\"email\":\"a@example.org\",\"password\":\"short\"} | password",
                "/api/register | {\"email\":\"a@example.org\"} | password",
                "/api/register | {\"email\":[],\"password\":\"correct horse\"} | email",
                "/api/register | {\"email\":\"a@example.org\",\"password\":\"correct horse\",\"name\":5} | name",
                "/api/login | {\"email\":\"a@example.org\"} | password",
                "/api/login | {\"password\":\"correct horse\"} | email",
                "/api/login | {\"email\":\"a\\u0000@example.org\",\"password\":\"correct horse\"} | email"
            })
    default void a_bad_body_names_the_field(String path, String body, String field) {
        assertRefused(someone().send("POST", path, body), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"payment\":\"GOLD\"} | payment",
                "{\"payment\":7} | payment",
                "{\"delivery\":\"DRONE\"} | delivery",
                "{\"delivery\":7} | delivery",
                "{\"address\":\"here\"} | address",
                "{\"address\":{}} | recipient",
                "{\"address\":{\"recipient\":7}} | recipient"
            })
    default void a_bad_order_names_the_field(String body, String field) {
        assertRefused(someone().loggedIn().send("POST", "/api/orders", body), field);
    }

    @Test
    default void a_key_is_needed_and_bounded() {
        Shopper shopper = someone();

        assertRefused(
                shopper.send(shopper.request(
                        "POST",
                        "/api/cart/items",
                        "{\"sku\":\"MUG\",\"quantity\":1}",
                        "Content-Type",
                        "application/json",
                        "X-Requested-With",
                        "evercart")),
                "Idempotency-Key");
        assertRefused(
                shopper.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":1}", "k".repeat(101)),
                "Idempotency-Key");
        assertRefused(shopper.loggedIn().send("POST", "/api/orders", "", "two words"), "Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nothing, 404",
        "GET, /api, 404",
        "GET, /api/application.wadl, 404",
        "GET, /api/products/a%20b/c, 404",
        "DELETE, /api/products, 405",
        "PATCH, /api/cart, 405",
        "GET, /api/products/%C3%A9, 404",
        "PUT, /api/cart/items/a%20b, 422"
    })
    default void wrong_addresses_and_methods_are_problems_too(String method, String path, int status) {
        HttpResponse<String> answer = someone().send(method, path, method.startsWith("P") ? "{\"quantity\":1}" : "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertProblem(answer);
    }

    @Test
    default void other_media_types_and_large_bodies_are_refused() {
        Shopper shopper = someone();

        HttpResponse<String> form = shopper.send(shopper.request(
                "PUT",
                "/api/cart/items/MUG",
                "quantity=1",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Requested-With",
                "evercart"));
        HttpResponse<String> large =
                shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\":1,\"x\":\"" + "x".repeat(65_536) + "\"}");

        assertThat(form.statusCode()).isEqualTo(415);
        assertProblem(form);
        assertThat(large.statusCode()).isEqualTo(413);
        assertProblem(large);
        assertThat(shopper.session()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, Content-Type, garbage",
        "PUT, Content-Type, application/json;charset=",
        "POST, Content-Type, a/b/c",
        "GET, Accept, garbage",
        "GET, Accept, application/json;q=abc",
        "GET, Accept, text/xml"
    })
    default void headers_that_cannot_be_read_or_fulfilled_are_problems_too(String method, String name, String value) {
        String path = method.equals("GET") ? "/api/products" : "/api/cart/items/MUG";
        HttpResponse<String> answer = someone()
                .send(someone()
                        .request(
                                method,
                                path,
                                method.equals("GET") ? "" : "{\"quantity\":1}",
                                name,
                                value,
                                "X-Requested-With",
                                "evercart"));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertProblem(answer);
    }

    @Test
    default void no_body_at_all_is_a_body_without_its_fields() {
        Shopper shopper = someone();

        assertRefused(shopper.send(shopper.request("POST", "/api/login", "", "X-Requested-With", "evercart")), "email");
        assertRefused(
                shopper.send(shopper.request("PUT", "/api/cart/items/MUG", "", "X-Requested-With", "evercart")),
                "quantity");
        assertRefused(
                shopper.send(shopper.request("POST", "/api/cart/items", "", "X-Requested-With", "evercart")), "sku");
    }

    @Test
    default void a_number_of_a_thousand_digits_is_out_of_range() {
        assertRefused(
                someone().send("PUT", "/api/cart/items/MUG", "{\"quantity\":" + "9".repeat(2000) + "}"), "quantity");
    }

    /** One that only ends too early is an empty one to Payara. */
    @Test
    default void a_form_that_cannot_be_read_is_a_bad_request_and_no_accident() {
        Shopper shopper = someone();

        HttpResponse<String> answer =
                shopper.send(shopper.request("POST", "/login.xhtml", "--x", "Content-Type", "multipart/form-data"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Evercart").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "/cart.xhtml, undo=undo&undo:back=x",
        "/cart.xhtml, undo=undo&undo:back=x&removed=NOTHING&pieces=5",
        "/product.xhtml, add=add&add:submit=x&add:quantity=1&sku=NOTHING"
    })
    default void a_form_about_nothing_does_nothing(String page, String form) {
        Shopper shopper = someone();

        HttpResponse<String> answer = shopper.send(shopper.request(
                "POST",
                page,
                form + "&jakarta.faces.ViewState=stateless",
                "Content-Type",
                "application/x-www-form-urlencoded"));

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(shopper.json("/api/cart").getJsonArray("items")).isEmpty();
    }

    @Test
    default void an_undo_that_is_sent_twice_puts_back_once_and_is_no_accident() {
        Shopper shopper = someone();
        HttpResponse<String> answer = null;
        for (int times = 0; times < 2; times++) {
            answer = shopper.send(shopper.request(
                    "POST",
                    "/cart.xhtml",
                    "undo=undo&undo:back=x&removed=MUG&pieces=5&jakarta.faces.ViewState=stateless",
                    "Content-Type",
                    "application/x-www-form-urlencoded"));
        }

        assertThat(answer.statusCode()).isLessThan(400);
        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("5 MUG");
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertProblem(answer);
        JsonObject problem = json(answer);
        assertThat(problem.getString("field", null)).as(answer.body()).isEqualTo(field);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).getInt("status")).isEqualTo(answer.statusCode());
        assertThat(answer.headers().firstValue("X-Served-By")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception", "at evercart", "at org.");
    }
}
