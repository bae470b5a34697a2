package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff at work on a running cluster, whose systems believe nothing but the pass that system C has signed. */
class StaffIT {
    private static final Pattern PASSWORD = Pattern.compile("told this once: (\\S+)");

    private final String email = "kim-" + UUID.randomUUID() + "@staff.example";

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void an_order_is_packed_and_shipped_through_the_death_of_the_node_and_its_customer_sees_it() throws IOException {
        Shopper customer = new Shopper(Cluster.url());
        String order = ordered(customer);
        try (Window window = staffAt("/staff/order.xhtml?id=" + order)) {
            window.press("pack:submit");
            assertThat(window.shows(".state--PACKED")).isTrue();
            String node = window.servedBy();

            Cluster.kill(node);

            window.press("ship:submit");
            assertThat(window.shows(".state--SHIPPED")).isTrue();
            assertThat(window.servedBy()).isNotEqualTo(node);
        }
        assertThat(customer.get("/api/orders/" + order).json().getString("status"))
                .isEqualTo("SHIPPED");
    }

    @Test
    void a_changed_price_and_new_pictures_are_what_visitors_get() throws IOException {
        Shopper visitor = new Shopper(Cluster.url());
        String sku = Catalogue.someSku();
        JsonObject before = visitor.get("/api/products/" + sku).json();
        String price = before.get("price").toString().replace("\"", "");
        try (Window window = staffAt("/staff/product.xhtml?sku=" + sku)) {
            setPrice(window, "77.05");
            assertThat(visitor.get("/api/products/" + sku).json().get("price").toString())
                    .contains("77.05");
            setPrice(window, price);
            window.upload("picture:upload", "new.png", "image/png", photo(11));
            window.press("picture:submit");
            assertThat(window.shows(".staff__picture img[src*='/pictures/sha256-']"))
                    .isTrue();
            window.upload("picture:upload", "further.png", "image/png", photo(12));
            window.press("picture:add");
            assertThat(window.shows("[id='picture-2:main']")).isTrue();
        }
        assertThat(visitor.get("/api/products/" + sku).json().get("price")).isEqualTo(before.get("price"));
        Eventually.within(
                Duration.ofSeconds(10),
                "visitors see the pictures",
                () -> pageOf(sku + "&picture=2").contains("class=\"gallery\""));
        String picture = pageOf(sku + "&picture=2").replaceAll("(?s).*src=\"(/pictures/sha256-[^\"-]+)\".*", "$1");
        assertThat(visitor.get(picture)
                        .raw()
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .startsWith("image/jpeg");
    }

    @Test
    void whoever_does_not_work_for_the_shop_any_more_changes_nothing() throws IOException {
        Shopper customer = new Shopper(Cluster.url());
        String order = ordered(customer);
        try (Window window = staffAt("/staff/order.xhtml?id=" + order)) {
            Cluster.run("staff", "remove", email).succeeded();
            assertThat(Cluster.run("staff", "list").succeeded().output()).doesNotContain(email);

            window.press("pack:submit");

            assertThat(window.address()).contains("staff-login");
        }
        assertThat(customer.get("/api/orders/" + order).json().getString("status"))
                .isEqualTo("CONFIRMED");
    }

    private Window staffAt(String path) {
        Matcher told =
                PASSWORD.matcher(Cluster.run("staff", "add", email).succeeded().output());
        assertThat(told.find()).isTrue();
        Window window = new Window(Cluster.url(), "staff", Window.DESKTOP, "en-GB");
        window.open(path);
        assertThat(window.address()).contains("staff-login");
        window.fill("login:email", email);
        window.fill("login:password", told.group(1));
        window.press("login:submit");
        assertThat(window.address()).endsWith(path);
        return window;
    }

    private static String ordered(Shopper customer) throws IOException {
        assertThat(customer.register().ok()).isTrue();
        assertThat(customer.logIn().ok()).isTrue();
        assertThat(customer.setInCart(Catalogue.someSku(), 1).ok()).isTrue();
        return customer.order(UUID.randomUUID().toString()).json().getString("id");
    }

    private static String pageOf(String sku) {
        try {
            return new Shopper(Cluster.url()).get("/product.xhtml?sku=" + sku).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void setPrice(Window window, String price) {
        window.fill("product:price", price);
        window.press("product:submit");
        assertThat(window.shows(".notice--good")).isTrue();
    }

    /** Three megabytes or so, as a camera makes them: noise is not to be packed. */
    private static byte[] photo(int seed) throws IOException {
        BufferedImage noise = new BufferedImage(1400, 700, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int pixel = 0; pixel < 1400 * 700; pixel++) {
            noise.setRGB(pixel % 1400, pixel / 1400, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", bytes);
        return bytes.toByteArray();
    }
}
