package evercart.storefront;

import static evercart.storefront.Shopper.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A customer's cart on two devices. */
interface AccountCartContract extends ShopContract {

    @Test
    default void the_cart_follows_the_account_to_another_device() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        set(phone, "MUG", 2);

        Shopper laptop = someone().loggedInAs(email);

        assertThat(shown(laptop)).isEqualTo("2 MUG");
        set(laptop, "MUG", 5);
        assertThat(shown(phone)).isEqualTo("5 MUG");
        assertThat(phone.get("/cart.xhtml").body()).contains("MUG");
    }

    @Test
    default void what_was_in_the_cart_before_the_login_joins_what_the_account_has() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        set(phone, "MUG", 2);
        Shopper laptop = someone();
        set(laptop, "BOWL", 1);
        set(laptop, "MUG", 1);

        laptop.loggedInAs(email);

        assertThat(shown(laptop)).isEqualTo("3 MUG, 1 BOWL");
        assertThat(shown(phone)).isEqualTo("3 MUG, 1 BOWL");
    }

    @Test
    default void logging_out_and_in_again_finds_the_same_cart() {
        String email = someone().registered();
        Shopper shopper = someone().loggedInAs(email);
        set(shopper, "MUG", 2);

        shopper.send("POST", "/api/logout", "");

        assertThat(shown(shopper)).isEmpty();
        assertThat(shown(shopper.loggedInAs(email))).isEqualTo("2 MUG");
        assertThat(shown(shopper.loggedInAs(email))).isEqualTo("2 MUG");
    }

    @Test
    default void who_logs_in_after_another_in_the_same_browser_has_a_cart_of_their_own() {
        String ann = someone().registered();
        Shopper browser = someone().loggedInAs(ann);
        set(browser, "MUG", 2);
        set(browser, "BOWL", 1);

        browser.loggedInAs(someone().registered());

        assertThat(shown(browser)).isEmpty();
        set(browser, "JASMINE", 1);
        assertThat(shown(browser)).isEqualTo("1 JASMINE");
        assertThat(shown(browser.loggedInAs(ann))).isEqualTo("2 MUG, 1 BOWL");
    }

    @Test
    default void an_order_empties_the_cart_of_every_device_once() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        Shopper laptop = someone().loggedInAs(email);
        set(phone, "JASMINE", 2);
        assertThat(shown(laptop)).isEqualTo("2 JASMINE");

        assertThat(phone.send("POST", "/api/orders", "", "order-1").statusCode())
                .isEqualTo(201);
        set(laptop, "MUG", 1);

        assertThat(phone.send("POST", "/api/orders", "", "order-1").statusCode())
                .isEqualTo(200);
        assertThat(shown(laptop)).isEqualTo("1 MUG");
        assertThat(shown(phone)).isEqualTo("1 MUG");
    }

    @Test
    default void a_second_device_cannot_order_what_the_first_has_ordered() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        set(phone, "JASMINE", 1);
        Shopper laptop = someone().loggedInAs(email);
        phone.send("POST", "/api/orders", "");

        assertThat(laptop.send("POST", "/api/orders", "").statusCode()).isEqualTo(422);
    }

    @Test
    default void what_changes_while_ordering_is_away_is_kept_and_brought_home_later() {
        String email = someone().registered();
        Shopper phone = someone().loggedInAs(email);
        Shopper laptop = someone().loggedInAs(email);
        set(phone, "MUG", 1);
        someone().get("/in-memory?ordering=away");
        try {
            assertThat(phone.send("POST", "/api/cart/items", "{\"sku\":\"MUG\",\"quantity\":2}")
                            .statusCode())
                    .isEqualTo(200);
            set(phone, "BOWL", 1);
            assertThat(shown(phone)).isEqualTo("3 MUG, 1 BOWL");
        } finally {
            someone().get("/in-memory?ordering=back");
        }

        assertThat(shownUntil("3 MUG, 1 BOWL", phone, laptop)).isEqualTo("3 MUG, 1 BOWL");
        assertThat(shown(phone)).isEqualTo("3 MUG, 1 BOWL");
    }

    /** The first device tells the account when it looks at its cart; the guard before ordering lets it through after a while. */
    private static String shownUntil(String wanted, Shopper teller, Shopper looker) {
        Instant end = Instant.now().plusSeconds(30);
        while (!shown(looker).equals(wanted) && Instant.now().isBefore(end)) {
            shown(teller);
        }
        return shown(looker);
    }

    private static void set(Shopper shopper, String sku, int quantity) {
        assertThat(shopper.send("PUT", "/api/cart/items/" + sku, "{\"quantity\": " + quantity + "}")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String shown(Shopper shopper) {
        return CartContract.shown(json(shopper.get("/api/cart")));
    }
}
