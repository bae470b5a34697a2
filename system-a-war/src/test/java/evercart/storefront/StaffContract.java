package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets into the staff's area, and how often its pages ask the neighbours. */
interface StaffContract extends ShopContract {
    String PASSWORD = "correct horse";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.xhtml",
                "orders.xhtml",
                "order.xhtml",
                "products.xhtml",
                "product.xhtml",
                "categories.xhtml",
                "import.xhtml",
                "customers.xhtml",
                "customer.xhtml",
                "history.xhtml",
                "products.csv"
            })
    default void nobody_and_no_customer_sees_a_page_of_the_staff(String page) {
        for (Shopper shopper : new Shopper[] {someone(), someone().loggedIn()}) {
            HttpResponse<String> answer = shopper.get("/staff/" + page);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/staff-login.xhtml?return=");
        }
    }

    @Test
    default void login_of_the_staff_does_not_let_customers_in_and_leads_on_to_the_area_alone() {
        String customer = registered("@example.org");
        String staff = registered("@staff.example");

        assertThat(login(someone(), customer, PASSWORD, "/staff/orders.xhtml").statusCode())
                .isEqualTo(200);
        assertThat(login(someone(), staff, "wrong horses", "/staff/orders.xhtml")
                        .statusCode())
                .isEqualTo(200);
        Shopper kim = someone();
        HttpResponse<String> entered = login(kim, staff, PASSWORD, "/staff/orders.xhtml");
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/staff/orders.xhtml");
        HttpResponse<String> elsewhere = login(someone(), staff, PASSWORD, "//evil.example/");
        assertThat(elsewhere.headers().firstValue("Location").orElseThrow()).endsWith("/staff/index.xhtml");
        HttpResponse<String> page = kim.get("/staff/orders.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/index.xhtml",
                "/staff/orders.xhtml",
                "/staff/orders.xhtml?status=CONFIRMED&q=a",
                "/staff/order.xhtml?id=ORDER",
                "/staff/products.xhtml",
                "/staff/product.xhtml?sku=MUG",
                "/staff/product.xhtml",
                "/staff/categories.xhtml",
                "/staff/import.xhtml",
                "/staff/customers.xhtml",
                "/staff/customer.xhtml?id=CUSTOMER",
                "/staff/history.xhtml",
                "/staff/history.xhtml?of=products",
                "/staff/products.csv"
            })
    default void a_page_of_the_staff_asks_the_neighbours_at_most_twice(String page) {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
        String order = json(shopper.send("POST", "/api/orders", "")).getString("id");
        String customer = shopper.json("/api/me").getString("id", "none");
        Shopper kim = staff();
        RemoteCallsContract.callsSinceLast(kim);

        HttpResponse<String> answer = kim.get(page.replace("ORDER", order).replace("CUSTOMER", customer));

        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(RemoteCallsContract.callsSinceLast(kim)).as(page).isBetween(0, RemoteCallsContract.MOST_CALLS);
    }

    @Test
    default void staff_see_how_an_order_comes_in_the_list_and_on_its_page() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 1}");
        String order = json(shopper.send("POST", "/api/orders", DeliveryContract.EXPRESS))
                .getString("id");
        Shopper kim = staff();

        assertThat(kim.get("/staff/orders.xhtml?q=" + order).body()).contains("<td>Express</td>", "£14.25");
        assertThat(kim.get("/staff/order.xhtml?id=" + order).body()).contains("Express delivery", "£5.00", "£14.25");
    }

    @Test
    default void a_neighbour_that_is_away_is_told_as_unavailable() {
        Shopper kim = staff();
        kim.get("/in-memory?catalog=away");
        try {
            assertThat(kim.get("/staff/products.xhtml").statusCode()).isEqualTo(503);
            assertThat(kim.get("/staff/orders.xhtml").statusCode()).isEqualTo(200);
        } finally {
            kim.get("/in-memory?catalog=back");
        }
        assertThat(kim.getUntil(200, "/staff/products.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    default void pages_about_products_go_on_without_the_list_of_shelves() {
        Shopper kim = staff();
        kim.get("/in-memory?shelves=away");
        try {
            HttpResponse<String> products = kim.get("/staff/products.xhtml");
            HttpResponse<String> product = kim.get("/staff/product.xhtml?sku=JASMINE");

            assertThat(products.statusCode()).isEqualTo(200);
            assertThat(products.body()).contains("The list of shelves cannot be shown", "product.xhtml?sku=JASMINE");
            assertThat(product.statusCode()).isEqualTo(200);
            assertThat(product.body()).contains("The list of shelves cannot be shown", "selected=\"selected\">tea<");
        } finally {
            kim.get("/in-memory?shelves=back");
        }
    }

    @Test
    default void a_search_among_products_keeps_its_shelf_and_a_shelf_its_search() {
        assertThat(staff().get("/staff/products.xhtml?category=table&q=mug").body())
                .contains("name=\"category\" value=\"table\"", "category=coffee&amp;q=mug");
    }

    @Test
    default void the_part_of_an_order_is_marked_where_it_is_opened() {
        assertThat(staff().get("/staff/order.xhtml?id=nothing").body())
                .containsPattern("orders.xhtml\"[^>]* aria-current=\"true\"")
                .containsPattern("products.xhtml\"[^>]* aria-current=\"false\"");
    }

    @Test
    default void pictures_have_names_that_nobody_can_make_a_path_of() {
        for (String path : new String[] {"/pictures/", "/pictures/mug.jpg", "/pictures/sha256-..%2f..%2fx.jpg"}) {
            assertThat(someone().get(path).statusCode()).isIn(400, 404);
        }
        assertThat(someone().get("/pictures/sha256-" + "0".repeat(64) + ".jpg").statusCode())
                .isEqualTo(404);
    }

    private Shopper staff() {
        Shopper kim = someone();
        login(kim, registered("@staff.example"), PASSWORD, "/staff/index.xhtml");
        return kim;
    }

    private String registered(String domain) {
        String email = UUID.randomUUID() + domain;
        someone().send("POST", "/api/register", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        return email;
    }

    private static HttpResponse<String> login(Shopper shopper, String email, String password, String to) {
        HttpResponse<String> page = shopper.get("/staff-login.xhtml?return=" + encoded(to));
        String state =
                page.body().replaceFirst("(?s).*name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\".*", "$1");
        HttpRequest form = shopper.request(
                "POST",
                "/staff-login.xhtml",
                "login=login&login%3Areturn=" + encoded(to) + "&login%3Aemail=" + encoded(email)
                        + "&login%3Apassword=" + encoded(password)
                        + "&login%3Asubmit=x&jakarta.faces.ViewState=" + encoded(state),
                "Content-Type",
                "application/x-www-form-urlencoded");
        return shopper.send(form);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
