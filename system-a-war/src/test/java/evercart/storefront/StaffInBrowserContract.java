package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import evercart.api.catalog.ProductPictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A day of staff in a browser, at two widths and in both languages, with axe looking at every page. */
interface StaffInBrowserContract extends ShopContract {
    int PAGES = 14;

    @Test
    default void staff_work_on_a_desktop_in_english() {
        dayOfWork(1280, 900, "en-GB");
    }

    @Test
    default void staff_work_on_a_phone_in_chinese() {
        dayOfWork(390, 844, "zh-CN");
    }

    private void dayOfWork(int width, int height, String language) {
        List<String> looked = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        String order = someOrder();
        try (BrowserWindow window = new BrowserWindow(shop(), width, height, language)) {
            Runnable look = () -> {
                String page = window.page().url().replaceAll(".*/([a-z-]+)\\.xhtml.*", "$1");
                looked.add(page);
                window.picture("staff-%s-%02d-%s".formatted(language, looked.size(), page));
                findings.addAll(AccessibilityContract.seriousOn(window.page()));
            };
            logIn(window, look);
            look(window, look, "index", "customers", "categories", "orders");
            arrange(window, look);
            ship(window, look, order);
            refund(window, order);
            change(window, look);
            importFile(window, look);
            look(window, look, "products", "history", "product");
            window.press("staff:logout");
            window.open("/staff/index.xhtml");
            assertThat(window.page().url()).contains("staff-login");
        }
        assertThat(looked).hasSize(PAGES);
        assertThat(findings).isEmpty();
    }

    private String someOrder() {
        Shopper shopper = someone().loggedIn();
        shopper.send("PUT", "/api/cart/items/JASMINE", "{\"quantity\": 2}");
        return Shopper.json(shopper.send("POST", "/api/orders", "")).getString("id");
    }

    private void logIn(BrowserWindow window, Runnable look) {
        String email = "kim-" + UUID.randomUUID() + "@staff.example";
        someone().send("POST", "/api/register", "{\"email\":\"" + email + "\",\"password\":\"correct horse\"}");
        window.open("/staff/orders.xhtml");
        window.fill("login:email", email);
        window.fill("login:password", "correct horse");
        look.run();
        window.press("login:submit");
        assertThat(window.page().url()).endsWith("/staff/orders.xhtml");
    }

    private static void look(BrowserWindow window, Runnable look, String... pages) {
        for (String page : pages) {
            window.open("/staff/" + page + ".xhtml");
            assertThat(window.page().locator("h1").first().isVisible()).as(page).isTrue();
            look.run();
        }
    }

    private static void arrange(BrowserWindow window, Runnable look) {
        Page page = window.page();
        window.open("/staff/categories.xhtml");
        window.fill("category:code", "rugs_1");
        window.fill("category:name", "Rugs");
        window.press("category:submit");
        assertThat(shelves(page)).endsWith("table", "rugs_1");
        window.press("shelf-rugs__1:up");
        assertThat(shelves(page)).endsWith("rugs_1", "table");
        window.press("shelf-rugs__1:down");
        assertThat(shelves(page)).endsWith("table", "rugs_1");
        window.open("/staff/categories.xhtml?code=table");
        window.press("remove:submit");
        assertThat(page.locator("[id='remove'] .field__message").count()).isEqualTo(1);
        assertThat(shelves(page)).contains("table");
        window.open("/staff/categories.xhtml?code=rugs_1");
        look.run();
        window.press("remove:submit");
        assertThat(shelves(page)).endsWith("table").doesNotContain("rugs_1");
    }

    private static List<String> shelves(Page page) {
        return page.locator("tbody td.code").allInnerTexts();
    }

    private static void ship(BrowserWindow window, Runnable look, String order) {
        window.open("/staff/order.xhtml?id=" + order);
        look.run();
        window.press("pack:submit");
        assertThat(window.page().locator(".state--PACKED").count()).isPositive();
        window.press("ship:submit");
        look.run();
        assertThat(window.page().locator(".state--SHIPPED").count()).isPositive();
        assertThat(window.page().locator("table tbody tr").count()).isEqualTo(2);
    }

    private static void refund(BrowserWindow window, String order) {
        Page page = window.page();
        page.locator("details.cancel summary").click();
        window.press("refund:submit");
        assertThat(page.locator(".state--REFUNDED").count()).isPositive();
        window.open("/staff/order.xhtml?id=" + order);
        assertThat(page.locator("[id='refund:submit']").count()).isZero();
    }

    private static void change(BrowserWindow window, Runnable look) {
        Page page = window.page();
        window.open("/staff/product.xhtml?sku=MUG");
        window.fill("product:price", "nothing");
        window.press("product:submit");
        assertThat(page.locator(".field__message").allInnerTexts()).anyMatch(text -> text.contains("4.95"));
        look.run();
        window.fill("product:price", "9.25");
        String before = page.locator("[id='product:version']").inputValue();
        window.press("product:submit");
        assertThat(page.locator(".notice--good").count()).isEqualTo(1);
        window.fill("stock:pieces", "five");
        window.fill("stock:reason", "delivery");
        window.press("stock:submit");
        assertThat(page.locator("[id='stock'] .field__message").first().innerText())
                .contains("12");
        assertThat(page.locator("[id='stock:reason']").inputValue()).isEqualTo("delivery");
        window.fill("stock:pieces", "5");
        window.press("stock:submit");
        assertThat(page.locator("tbody").innerText()).contains("(delivery)");
        page.locator("[id='picture:upload']").setInputFiles(file("mug.png", "image/png", png()));
        window.press("picture:submit");
        Locator picture = page.locator(".staff__picture img");
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction("picture => picture.naturalWidth === 400", picture.elementHandle());
        page.locator("[id='picture:upload']").setInputFiles(file("mug.png", "image/png", bytes("<svg/>")));
        window.press("picture:submit");
        assertThat(page.locator(".field__message").allInnerTexts()).anyMatch(text -> text.contains("JPEG"));
        somebodyElseWasFaster(window, before);
        arrangePictures(window);
        look.run();
    }

    private static void arrangePictures(BrowserWindow window) {
        Page page = window.page();
        window.open("/staff/product.xhtml?sku=MUG");
        while (pictures(page).size() > 1) {
            window.press("picture-2:remove");
        }
        String first = pictures(page).get(0);
        page.locator("[id='picture:upload']").setInputFiles(file("mug.png", "image/png", png()));
        window.press("picture:add");
        assertThat(pictures(page)).hasSize(2).startsWith(first);
        String second = pictures(page).get(1);
        assertThat(page.locator("[id='picture-1:up'], [id='picture-1:main'], [id='picture-2:down']")
                        .all())
                .hasSize(3)
                .allMatch(Locator::isDisabled);
        window.press("picture-2:main");
        assertThat(pictures(page)).containsExactly(second, first);
        assertThat(page.locator(".staff__picture img").getAttribute("src")).isEqualTo(second.replace("-small", ""));
        window.press("picture-1:down");
        assertThat(pictures(page)).containsExactly(first, second);
        window.press("picture-2:up");
        window.press("picture-1:remove");
        assertThat(pictures(page)).containsExactly(first);
        page.locator("[id='picture:upload']").setInputFiles(file("mug.png", "image/png", bytes("<svg/>")));
        window.press("picture:add");
        assertThat(page.locator(".field__message").allInnerTexts()).anyMatch(text -> text.contains("JPEG"));
        fill(window);
    }

    private static void fill(BrowserWindow window) {
        Page page = window.page();
        while (pictures(page).size() < ProductPictures.MOST) {
            page.locator("[id='picture:upload']").setInputFiles(file("mug.png", "image/png", png()));
            window.press("picture:add");
        }
        assertThat(page.locator("[id='picture:add']").count()).isZero();
    }

    private static List<String> pictures(Page page) {
        return page.locator(".album img").all().stream()
                .map(picture -> picture.getAttribute("src"))
                .toList();
    }

    private static void somebodyElseWasFaster(BrowserWindow window, String version) {
        window.open("/staff/product.xhtml?sku=MUG");
        window.page().locator("[id='product:version']").evaluate("(field, version) => field.value = version", version);
        window.fill("product:price", "7.00");
        window.press("product:submit");
        assertThat(window.page().locator(".notice--warn").count()).isEqualTo(1);
        assertThat(window.page().locator("[id='product:price']").inputValue()).isEqualTo("7.00");
    }

    private static void importFile(BrowserWindow window, Runnable look) {
        Page page = window.page();
        window.open("/staff/import.xhtml");
        page.locator("[id='file:upload']").setInputFiles(file("new.csv", "text/csv", bytes("sku,name,price\n")));
        window.press("file:submit");
        assertThat(page.locator(".problems li").count()).isEqualTo(1);
        boolean chinese = page.locator("html").getAttribute("lang").startsWith("zh");
        assertThat(page.locator(".problems li").innerText()).contains(chinese ? "缺少 name" : "no name");
        look.run();
        window.press("take:submit");
        assertThat(page.locator(".notice--good").count()).isEqualTo(1);
    }

    private static com.microsoft.playwright.options.FilePayload file(String name, String type, byte[] content) {
        return new com.microsoft.playwright.options.FilePayload(name, type, content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
