package evercart.oneserver;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/** What somebody gets who deploys evercart.ear on a Payara Server as it comes, and does nothing else. */
@ArquillianTest
class OneServerIT {
    private static final String SHOP = "http://127.0.0.1:19180";
    private static final Duration MAIL_DEADLINE = Duration.ofMinutes(2);

    private final Wiser post = Wiser.port(Integer.getInteger("smtp.port"));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    @Deployment(testable = false)
    static EnterpriseArchive evercart() {
        return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("evercart.ear")));
    }

    @BeforeEach
    void take_mail() {
        post.start();
    }

    @AfterEach
    void take_no_mail() {
        post.stop();
    }

    @Test
    void the_whole_shop_runs_in_one_jvm() throws Exception {
        String sku = firstProduct();
        String email = UUID.randomUUID() + "@example.com";
        String account = "{\"email\":\"" + email + "\",\"password\":\"a-long-password\"}";

        assertThat(send("POST", "/api/register", account).statusCode()).isEqualTo(201);
        assertThat(send("POST", "/api/login", account).statusCode()).isEqualTo(204);
        assertThat(send("PUT", "/api/cart/items/" + sku, "{\"quantity\":2}").statusCode())
                .isEqualTo(200);
        HttpResponse<String> order = send("POST", "/api/orders", "{}");

        assertThat(order.statusCode()).as(order.body()).isEqualTo(201);
        assertThat(json(order).getString("status")).isEqualTo("CONFIRMED");
        assertThat(json(send("GET", "/api/cart", "")).getJsonArray("items")).isEmpty();
        // by its number, as people say it
        assertThat(mailTo(email, json(order).getString("id").substring(0, 8))).isNotNull();
    }

    @Test
    void a_forgotten_password_is_replaced_through_the_mailbox_and_that_is_told() throws Exception {
        String email = UUID.randomUUID() + "@example.com";
        send("POST", "/api/register", account(email, "a-long-password"));

        HttpResponse<String> asked =
                submit("/forgotten-password.xhtml", "forgotten=forgotten&forgotten:submit=x&forgotten:email=" + email);
        assertThat(asked.headers().firstValue("Location").orElse(asked.body())).contains("sent=true");
        String letter = (String) mailTo(email, "Choose a new password").getContent();
        String token =
                letter.replaceFirst("(?s).*" + SHOP + "/new-password\\.xhtml\\?token=([A-Za-z0-9_-]{43}).*", "$1");
        HttpResponse<String> chosen = submit(
                "/new-password.xhtml",
                "choice=choice&choice:submit=x&choice:wanted=another-password&choice:token=" + token);

        assertThat(chosen.headers().firstValue("Location").orElse(chosen.body()))
                .contains("/login.xhtml?chosen=true");
        assertThat(send("POST", "/api/login", account(email, "a-long-password")).statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "/api/login", account(email, "another-password"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(mailTo(email, "Your password was changed")).isNotNull();
    }

    @Test
    void an_account_moves_to_another_address_with_its_orders_and_the_one_of_before_is_told() throws Exception {
        String before = UUID.randomUUID() + "@example.com";
        String wanted = UUID.randomUUID() + "@example.com";
        send("POST", "/api/register", account(before, "a-long-password"));
        send("POST", "/api/login", account(before, "a-long-password"));
        send("PUT", "/api/cart/items/" + firstProduct(), "{\"quantity\":1}");
        send("POST", "/api/orders", "{}");

        HttpResponse<String> asked = submit(
                "/account/index.xhtml",
                "email=email&email:submit=x&email:password=a-long-password&email:wanted=" + wanted);
        assertThat(asked.headers().firstValue("Location").orElse(asked.body())).contains("sent=true");
        String letter =
                (String) mailTo(wanted, "Confirm your new e-mail address").getContent();
        String token = letter.replaceFirst("(?s).*" + SHOP + "/new-email\\.xhtml\\?token=([A-Za-z0-9_-]{43}).*", "$1");
        HttpResponse<String> confirmed = submit("/new-email.xhtml", "move=move&move:submit=x&move:token=" + token);

        assertThat(confirmed.headers().firstValue("Location").orElse(confirmed.body()))
                .contains("/account/index.xhtml?moved=true");
        assertThat(json(send("GET", "/api/me", "")).getString("email")).isEqualTo(wanted);
        assertThat(mailTo(before, "Your e-mail address was changed")).isNotNull();
        OneServerIT elsewhere = new OneServerIT();
        assertThat(elsewhere
                        .send("POST", "/api/login", account(before, "a-long-password"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(elsewhere
                        .send("POST", "/api/login", account(wanted, "a-long-password"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(json(elsewhere.send("GET", "/api/orders", "")).getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void the_first_of_the_staff_comes_in_and_packs_an_order() throws Exception {
        String account = account(UUID.randomUUID() + "@example.com", "a-long-password");
        send("POST", "/api/register", account);
        send("POST", "/api/login", account);
        send("PUT", "/api/cart/items/" + firstProduct(), "{\"quantity\":1}");
        String order = json(send("POST", "/api/orders", "{}")).getString("id");
        OneServerIT kim = new OneServerIT();

        kim.enter("/staff-login.xhtml", "kim@example.org", firstStaffPassword());
        HttpResponse<String> file = kim.send("GET", "/staff/order.xhtml?id=" + order, "");
        kim.submit("/staff/order.xhtml", "pack=pack&pack:submit=x&id=" + order);

        assertThat(file.body()).contains("pack:submit");
        assertThat(json(send("GET", "/api/orders/" + order, "")).getString("status"))
                .isEqualTo("PACKED");
        assertThat(kim.send("GET", "/staff/history.xhtml", "").body()).contains(order, "kim@example.org");
        for (String page : List.of("index", "products", "categories", "customers", "import")) {
            assertThat(kim.send("GET", "/staff/" + page + ".xhtml", "").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void staff_add_a_picture_and_make_it_the_main_one_and_visitors_choose_between_them() throws Exception {
        String sku = firstProduct();
        OneServerIT kim = new OneServerIT();
        kim.enter("/staff-login.xhtml", "kim@example.org", firstStaffPassword());

        assertThat(kim.addPicture(sku).statusCode()).isEqualTo(302);
        String page = send("GET", "/product.xhtml?picture=2&sku=" + sku, "").body();
        assertThat(page).contains("class=\"gallery\"").containsPattern(", picture 2 of 2\"");
        String picture = page.replaceFirst("(?s).*src=\"/pictures/(sha256-[0-9a-f]{64})\\.jpg\".*", "$1");
        assertThat(send("GET", "/pictures/" + picture + "-small.jpg", "").statusCode())
                .isEqualTo(200);
        kim.submit("/staff/product.xhtml", "picture-2=picture-2&picture-2:main=x&sku=" + sku + "&chosen=" + picture);

        assertThat(json(send("GET", "/api/products/" + sku, "")).getString("picture"))
                .isEqualTo(picture);
        assertThat(kim.send("GET", "/staff/history.xhtml?of=products", "").body())
                .contains("Further pictures", "Main picture", "kim@example.org");
        kim.submit("/staff/product.xhtml", "picture-1=picture-1&picture-1:remove=x&sku=" + sku + "&chosen=" + picture);
        assertThat(json(send("GET", "/api/products/" + sku, "")).getString("picture"))
                .doesNotContain("sha256");
    }

    private HttpResponse<String> addPicture(String sku) throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (String field :
                List.of("picture=picture", "picture:add=x", "sku=" + sku, "jakarta.faces.ViewState=stateless")) {
            String[] nameAndValue = field.split("=");
            form.writeBytes(part(nameAndValue[0], "\r\n\r\n" + nameAndValue[1]));
        }
        form.writeBytes(part("picture:upload", "; filename=\"new.png\"\r\nContent-Type: image/png\r\n\r\n"));
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", form);
        form.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(SHOP + "/staff/product.xhtml"))
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static byte[] part(String name, String rest) {
        return ("\r\n--part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + rest)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String firstStaffPassword() throws IOException {
        return Files.readString(Path.of(System.getProperty("first.staff.password")))
                .strip();
    }

    private void enter(String page, String email, String password) throws IOException, InterruptedException {
        HttpResponse<String> entered =
                submit(page, "login=login&login:submit=x&login:email=" + email + "&login:password=" + password);
        assertThat(entered.headers().firstValue("Location").orElse(entered.body()))
                .contains("/staff/index.xhtml");
    }

    private static String account(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    private HttpResponse<String> submit(String page, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SHOP + page))
                .POST(BodyPublishers.ofString(form + "&jakarta.faces.ViewState=stateless"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void the_cart_follows_the_account_to_another_browser() throws Exception {
        String sku = firstProduct();
        String account = "{\"email\":\"" + UUID.randomUUID() + "@example.com\",\"password\":\"a-long-password\"}";
        OneServerIT phone = new OneServerIT();
        OneServerIT laptop = new OneServerIT();
        phone.send("POST", "/api/register", account);
        phone.send("POST", "/api/login", account);
        phone.send("PUT", "/api/cart/items/" + sku, "{\"quantity\":2}");
        laptop.send("PUT", "/api/cart/items/" + sku, "{\"quantity\":1}");

        laptop.send("POST", "/api/login", account);

        assertThat(laptop.pieces()).isEqualTo(3);
        assertThat(phone.pieces()).isEqualTo(3);
        assertThat(laptop.send("POST", "/api/orders", "{}").statusCode()).isEqualTo(201);
        assertThat(phone.pieces()).isZero();
    }

    private int pieces() throws Exception {
        return json(send("GET", "/api/cart", "")).getInt("pieces");
    }

    private MimeMessage mailTo(String email, String words) throws Exception {
        long deadline = System.nanoTime() + MAIL_DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            for (WiserMessage mail : post.getMessages()) {
                MimeMessage message = mail.getMimeMessage();
                if (mail.getEnvelopeReceiver().equals(email)
                        && message.getSubject().contains(words)) {
                    return message;
                }
            }
            Thread.sleep(Duration.ofMillis(100).toMillis());
        }
        throw new AssertionError("no mail for " + email + " about " + words + " within " + MAIL_DEADLINE);
    }

    @Test
    void the_first_page_shows_the_demo_catalogue() throws Exception {
        HttpResponse<String> home = send("GET", "/", "");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("/product.xhtml?sku=", "Served by server");
    }

    @Test
    void the_node_says_that_it_is_ready() throws Exception {
        HttpResponse<String> health = send("GET", "/health/ready", "");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("catalog-database", "ordering-database", "not-draining", "order-mail");
    }

    private String firstProduct() throws Exception {
        return json(send("GET", "/api/products?size=1", ""))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("sku");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SHOP + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "evercart")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
