package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserIT {

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void a_customer_orders_through_the_death_of_the_node_that_served_the_checkout() throws IOException {
        shopThroughADeath("desktop-english", Window.DESKTOP, "en-GB", "Thank you");
    }

    @Test
    void a_customer_orders_through_the_death_of_the_node_on_a_phone_in_chinese() throws IOException {
        shopThroughADeath("phone-chinese", Window.PHONE, "zh-CN", "感谢");
    }

    private static void shopThroughADeath(String album, Window.Size size, String language, String thanks)
            throws IOException {
        List<String> skus = Catalogue.skus(2);
        try (Window window = new Window(Cluster.url(), album, size, language)) {
            window.open("/");
            window.putInCart(skus.get(0), 2);
            window.putInCart(skus.get(1), 1);
            window.register("window-" + UUID.randomUUID() + "@example.com", Shopper.PASSWORD);
            window.open("/cart.xhtml");
            assertThat(window.quantities()).containsExactly("2", "1");
            window.open("/checkout/index.xhtml");
            window.fillInAddress();
            String node = window.servedBy();

            Cluster.kill(node);

            window.order();
            assertThat(window.servedBy()).isNotEqualTo(node).startsWith("a");
            assertThat(window.isLoggedIn()).isTrue();
            assertThat(window.text()).contains(thanks);
            window.open("/orders/index.xhtml");
        }
    }

    @Test
    void every_product_of_the_demo_catalogue_has_its_picture() throws IOException {
        Shopper visitor = new Shopper(Cluster.url());
        for (String sku : Catalogue.demoSkus()) {
            String page = visitor.get("/product.xhtml?sku=" + sku).body();
            String picture =
                    page.replaceAll("(?s).*<div class=\"product__picture\">\\s*<img[^>]*src=\"([^\"]+)\".*", "$1");

            assertThat(picture).as(sku).startsWith("/").doesNotContain("no-picture");
            assertThat(visitor.get(picture).status()).as(picture).isEqualTo(200);
        }
    }

    @Test
    void the_home_page_is_light_on_the_first_visit_and_lighter_on_the_next() throws IOException {
        try (Window window = new Window(Cluster.url(), "weight", Window.TALL, "en-GB")) {
            Window.Weight first = window.weigh("/");
            Window.Weight next = window.weigh("/");

            Report.line("home page over the wire: first visit " + first + ", next " + next);
            assertThat(first.bytes()).isLessThanOrEqualTo(150_000);
            assertThat(first.answers()).isLessThanOrEqualTo(30);
            assertThat(next.bytes()).isLessThanOrEqualTo(15_000);
            assertThat(next.answers()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void the_cart_is_on_the_other_device_after_logging_in_there() throws IOException {
        String email = "devices-" + UUID.randomUUID() + "@example.com";
        List<String> skus = Catalogue.skus(2);
        try (Window phone = new Window(Cluster.url(), "two-devices-phone", Window.PHONE, "en-GB");
                Window laptop = new Window(Cluster.url(), "two-devices-laptop", Window.DESKTOP, "en-GB")) {
            phone.register(email, Shopper.PASSWORD);
            phone.putInCart(skus.get(0), 2);
            laptop.putInCart(skus.get(1), 1);
            laptop.logIn(email, Shopper.PASSWORD);

            laptop.open("/cart.xhtml");
            assertThat(laptop.quantities()).containsExactly("2", "1");
            laptop.remove(0);
            assertThat(laptop.quantities()).containsExactly("1");
            laptop.undo();

            phone.open("/cart.xhtml");
            assertThat(phone.quantities()).containsExactlyInAnyOrder("1", "2");
            for (String page : List.of("/orders/index.xhtml", "/account/index.xhtml", "/checkout/index.xhtml")) {
                phone.open(page);
                assertThat(phone.overflows()).as(page).isFalse();
            }
        }
    }

    @Test
    void no_page_is_wider_than_a_phone() throws IOException {
        String sku = Catalogue.someSku();
        try (Window window = new Window(Cluster.url(), "phone-english", Window.PHONE, "en-GB")) {
            for (String page : List.of(
                    "/",
                    "/products.xhtml",
                    "/products.xhtml?q=tea",
                    "/product.xhtml?sku=" + sku,
                    "/cart.xhtml",
                    "/login.xhtml",
                    "/register.xhtml",
                    "/forgotten-password.xhtml",
                    "/new-password.xhtml?token=abc",
                    "/new-email.xhtml?token=abc",
                    "/nowhere.xhtml")) {
                window.open(page);
                assertThat(window.overflows()).as(page).isFalse();
            }
        }
    }
}
