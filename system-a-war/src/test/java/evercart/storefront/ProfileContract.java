package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface ProfileContract extends ShopContract {
    String ADDRESS = "{\"recipient\":\"Ann Lee\",\"street\":\"1 Long Street\",\"postcode\":\"E1 6AN\","
            + "\"city\":\"London\",\"country\":\"United Kingdom\"}";

    @Test
    default void addresses_are_kept_with_the_account_and_filled_in_at_the_checkout() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/MUG", "{\"quantity\": 1}");
        assertThat(shopper.json("/api/me/addresses").getJsonArray("items")).isEmpty();

        HttpResponse<String> kept = shopper.send("PUT", "/api/me/addresses", "{\"items\":[" + ADDRESS + "]}");

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(shopper.json("/api/me/addresses")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("street"))
                .isEqualTo("1 Long Street");
        assertThat(shopper.get("/checkout/index.xhtml").body()).contains("1 Long Street", "E1 6AN");
        assertThat(shopper.get("/account/index.xhtml").body()).contains("Ann Lee, 1 Long Street, E1 6AN London");
        assertThat(json(someone().loggedIn().get("/api/me/addresses")).getJsonArray("items"))
                .isEmpty();
    }

    @Test
    default void a_changed_name_is_the_one_that_every_device_and_the_checkout_know_without_javascript() {
        String email = someone().registered();
        Shopper elsewhere = someone().loggedInAs(email);
        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open("/login.xhtml?return=/account/index.xhtml");
            window.fill("login:email", email);
            window.fill("login:password", "correct horse");
            window.press("login:submit");

            window.fill("called:name", "Ann Example");
            window.press("called:submit");

            assertThat(window.page().locator(".notice").innerText()).isEqualTo("Your name is changed.");
            assertThat(window.page().locator("[id='address:recipient']").inputValue())
                    .isEqualTo("Ann Example");
        }
        assertThat(elsewhere.get("/account/index.xhtml").body()).contains("value=\"Ann Example\"");
        assertThat(elsewhere.json("/api/me").getString("name")).isEqualTo("Ann Example");
    }

    @Test
    default void a_name_that_is_too_long_is_named_and_changes_nothing() {
        Shopper shopper = someone().loggedIn();
        assertThat(json(shopper.send("PUT", "/api/me", "{\"name\":\"Ann\"}")).getString("name"))
                .isEqualTo("Ann");

        HttpResponse<String> refused = shopper.send("PUT", "/api/me", "{\"name\":\"" + "x".repeat(101) + "\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"name\"");
        assertThat(shopper.json("/api/me").getString("name")).isEqualTo("Ann");
    }

    @Test
    default void an_address_whose_form_is_sent_twice_is_kept_once() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/me/addresses", "{\"items\":[" + ADDRESS + "]}");
        String form = "address=address&address:submit=x&address:recipient=Ann+Lee&address:street=2+Short+Street"
                + "&address:postcode=E1+6AN&address:city=London&address:country=United+Kingdom"
                + "&jakarta.faces.ViewState=stateless";

        for (int times = 0; times < 2; times++) {
            HttpResponse<String> answer = shopper.send(shopper.request(
                    "POST", "/account/index.xhtml", form, "Content-Type", "application/x-www-form-urlencoded"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        }

        assertThat(shopper.json("/api/me/addresses").getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(address -> address.getString("street"))
                .containsExactly("1 Long Street", "2 Short Street");
    }

    @Test
    default void bad_addresses_are_named_and_change_nothing() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/me/addresses", "{\"items\":[" + ADDRESS + "]}");

        HttpResponse<String> blank =
                shopper.send("PUT", "/api/me/addresses", "{\"items\":[" + ADDRESS.replace("London", " ") + "]}");
        HttpResponse<String> noList = shopper.send("PUT", "/api/me/addresses", "{\"items\":1}");

        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("\"city\"");
        assertThat(noList.statusCode()).isEqualTo(400);
        assertThat(shopper.json("/api/me/addresses").getJsonArray("items")).hasSize(1);
    }

    @Test
    default void a_changed_password_changes_the_session_id_and_is_the_one_that_counts() {
        Shopper shopper = someone();
        String email = registered(shopper);
        String before = shopper.session();

        HttpResponse<String> changed = shopper.send(
                "PUT", "/api/me/password", "{\"password\":\"correct horse\",\"wanted\":\"battery staple\"}");

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(shopper.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(someone().withSession(before).get("/api/me").statusCode()).isEqualTo(401);
        assertThat(shopper.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(login(email, "correct horse")).isEqualTo(401);
        assertThat(login(email, "battery staple")).isEqualTo(204);
    }

    @Test
    default void a_changed_password_ends_the_logins_on_other_devices_but_not_this_one() {
        Shopper phone = someone();
        String email = registered(phone);
        Shopper laptop = someone();
        laptop.send("POST", "/api/login", credentials(email, "correct horse"));
        assertThat(laptop.get("/api/me").statusCode()).isEqualTo(200);

        phone.send("PUT", "/api/me/password", "{\"password\":\"correct horse\",\"wanted\":\"battery staple\"}");

        assertThat(laptop.getUntil(401, "/api/me").statusCode()).isEqualTo(401);
        assertThat(phone.get("/api/me").statusCode()).isEqualTo(200);
        laptop.send("POST", "/api/login", credentials(email, "battery staple"));
        assertThat(laptop.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    default void a_deleted_account_is_logged_out_everywhere() {
        Shopper phone = someone();
        String email = registered(phone);
        Shopper laptop = someone();
        laptop.send("POST", "/api/login", credentials(email, "correct horse"));

        phone.send("POST", "/api/me/delete", "{\"password\":\"correct horse\"}");

        assertThat(laptop.getUntil(401, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    default void registrations_from_one_place_are_told_when_there_were_too_many() {
        HttpResponse<String> closed = someone()
                .send(someone()
                        .request(
                                "POST",
                                "/api/register",
                                credentials("a@example.org", "correct horse"),
                                "Content-Type",
                                "application/json",
                                "X-Requested-With",
                                "evercart",
                                "X-Forwarded-For",
                                "203.0.113.99"));

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).contains("900");
    }

    @Test
    default void a_password_is_changed_only_with_the_one_of_now_and_to_a_good_one() {
        Shopper shopper = someone();
        String email = registered(shopper);

        HttpResponse<String> wrong =
                shopper.send("PUT", "/api/me/password", "{\"password\":\"wrong horse\",\"wanted\":\"battery staple\"}");
        HttpResponse<String> weak =
                shopper.send("PUT", "/api/me/password", "{\"password\":\"correct horse\",\"wanted\":\"short\"}");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"password\"");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("\"wanted\"");
        assertThat(login(email, "correct horse")).isEqualTo(204);
    }

    @Test
    default void guessing_the_password_within_an_account_is_told_when_it_was_too_often() {
        Shopper shopper = someone();
        registered(shopper);
        String guess = "{\"password\":\"wrong horse\"}";
        for (int wrong = 1; wrong <= 10; wrong++) {
            assertThat(shopper.send("POST", "/api/me/delete", guess).statusCode())
                    .isEqualTo(400);
        }

        HttpResponse<String> closed = shopper.send("POST", "/api/me/delete", guess);

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).contains("900");
        assertThat(shopper.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    default void a_deleted_account_is_logged_out_and_its_address_is_free() {
        Shopper shopper = someone();
        String email = registered(shopper);
        assertThat(shopper.send("POST", "/api/me/delete", "{\"password\":\"wrong horse\"}")
                        .statusCode())
                .isEqualTo(400);

        HttpResponse<String> deleted = shopper.send("POST", "/api/me/delete", "{\"password\":\"correct horse\"}");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(shopper.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(login(email, "correct horse")).isEqualTo(401);
        assertThat(someone()
                        .send("POST", "/api/register", credentials(email, "another one"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    default void nobody_has_a_profile_without_a_login() {
        assertThat(someone().get("/api/me/addresses").statusCode()).isEqualTo(401);
        assertThat(someone().get("/account/index.xhtml").statusCode()).isEqualTo(302);
    }

    private static String registered(Shopper shopper) {
        String email = UUID.randomUUID() + "@example.org";
        shopper.send("POST", "/api/register", credentials(email, "correct horse"));
        shopper.send("POST", "/api/login", credentials(email, "correct horse"));
        return email;
    }

    private int login(String email, String password) {
        return someone()
                .send("POST", "/api/login", credentials(email, password))
                .statusCode();
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password);
    }
}
