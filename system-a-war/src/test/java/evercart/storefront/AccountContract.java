package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface AccountContract extends ShopContract {

    @Test
    default void registering_does_not_log_in_and_logging_in_does() {
        Shopper shopper = someone();
        String email = UUID.randomUUID() + "@example.org";
        String credentials = "{\"email\":\"%s\",\"password\":\"correct horse\",\"name\":\"Ann\"}".formatted(email);

        assertThat(shopper.send("POST", "/api/register", credentials).statusCode())
                .isEqualTo(201);
        assertThat(shopper.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(shopper.send("POST", "/api/login", credentials).statusCode()).isEqualTo(204);
        assertThat(json(shopper.get("/api/me")).getString("email")).isEqualTo(email);
        assertThat(json(shopper.get("/api/me")).getString("name")).isEqualTo("Ann");
    }

    @Test
    default void an_address_is_registered_once() {
        String credentials =
                "{\"email\":\"%s@example.org\",\"password\":\"correct horse\"}".formatted(UUID.randomUUID());
        someone().send("POST", "/api/register", credentials);

        assertThat(someone().send("POST", "/api/register", credentials).statusCode())
                .isEqualTo(409);
    }

    @Test
    default void a_form_that_registers_is_sent_twice_and_both_times_its_customer_is_in() {
        String email = UUID.randomUUID() + "@example.org";
        Shopper twice = someone();

        HttpResponse<String> first = registeredByForm(twice, email, "correct+horse");
        HttpResponse<String> again = registeredByForm(twice, email, "correct+horse");
        HttpResponse<String> another = registeredByForm(someone(), email, "another+horse");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(twice.json("/api/me").getString("email")).isEqualTo(email);
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(another.body()).contains("registered already").doesNotContain("visitor:logout");
    }

    @Test
    default void what_was_typed_is_still_there_when_something_is_missing() {
        HttpResponse<String> answer = registeredByForm(someone(), "ann@example.org", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"Ann\"", "value=\"ann@example.org\"", "Password: please fill this in");
    }

    @Test
    default void the_login_of_the_header_leads_back_to_the_product() {
        assertThat(someone().get("/product.xhtml?sku=MUG").body())
                .contains("/login.xhtml?return=%2Fproduct.xhtml%3Fsku%3DMUG");
        assertThat(someone().get("/forgotten-password.xhtml").body()).doesNotContain("return=");
    }

    @Test
    default void who_is_logged_in_already_is_not_asked_again() {
        HttpResponse<String> login = someone().loggedIn().get("/login.xhtml?return=%2Fcart.xhtml");

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.headers().firstValue("Location").orElseThrow()).endsWith("/cart.xhtml");
    }

    private static HttpResponse<String> registeredByForm(Shopper shopper, String email, String password) {
        return shopper.send(shopper.request(
                "POST",
                "/register.xhtml",
                "register=register&register:submit=x&register:name=Ann&register:email=" + email + "&register:password="
                        + password + "&jakarta.faces.ViewState=stateless",
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    @Test
    default void a_wrong_password_logs_nobody_in() {
        Shopper shopper = someone();

        assertThat(shopper.send("POST", "/api/login", "{\"email\":\"a@example.org\",\"password\":\"wrong horse\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(shopper.session()).isEmpty();
    }

    @Test
    default void too_many_failed_logins_are_told_when_to_come_back() {
        String credentials = "{\"email\":\"%s@example.org\",\"password\":\"wrong horse\"}".formatted(UUID.randomUUID());
        Shopper shopper = someone();
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(shopper.send("POST", "/api/login", credentials).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> closed = shopper.send("POST", "/api/login", credentials);

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).contains("900");
    }

    @Test
    default void login_changes_the_session_id_and_keeps_the_cart() {
        Shopper shopper = someone();
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");
        String before = shopper.session();

        shopper.loggedIn();

        assertThat(shopper.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(CartContract.shown(shopper.json("/api/cart"))).isEqualTo("3 MUG");
        assertThat(CartContract.shown(someone().withSession(before).json("/api/cart")))
                .isEmpty();
    }

    @Test
    default void after_logout_the_session_is_dead() {
        Shopper shopper = someone().loggedIn();
        String session = shopper.session();

        assertThat(shopper.send("POST", "/api/logout", "").statusCode()).isEqualTo(204);

        assertThat(someone().withSession(session).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(shopper.send("POST", "/api/logout", "").statusCode()).isEqualTo(204);
    }

    @Test
    default void who_comes_back_to_an_ended_session_is_told_at_the_login() {
        Shopper returning = someone().withSession("0123456789abcdef0123456789ab");

        HttpResponse<String> asked = returning.get("/orders/index.xhtml");
        HttpResponse<String> login = returning.get("/login.xhtml?return=%2Forders%2Findex.xhtml");

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(login.body()).contains("Your last visit has ended");
        assertThat(someone().get("/login.xhtml").body()).doesNotContain("Your last visit has ended");
    }

    @Test
    default void looking_starts_no_session() {
        Shopper shopper = someone();

        for (String path : new String[] {
            "/", "/login.xhtml", "/cart.xhtml", "/nothing", "/api/products", "/api/cart", "/api/node", "/api/me"
        }) {
            shopper.get(path);
        }

        assertThat(shopper.session()).isEmpty();
        assertThat(shopper.json("/api/node").isNull("session")).isTrue();
    }

    @Test
    default void a_node_tells_what_it_knows_of_the_session_but_not_its_id() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 3}");

        assertThat(shopper.json("/api/node")
                        .getJsonObject("session")
                        .getJsonArray("attributes")
                        .toString())
                .contains("\"evercart.cart.seen/1\",\"evercart.visitor\"");
        assertThat(shopper.get("/api/node").body()).doesNotContain(shopper.session());
    }
}
