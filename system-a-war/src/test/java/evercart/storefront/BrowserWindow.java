package evercart.storefront;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A real browser's window on the shop. */
final class BrowserWindow implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final URI shop;
    private final Browser browser;
    private final Page page;

    BrowserWindow(URI shop, int width, int height, String language) {
        this(shop, width, height, language, true);
    }

    static BrowserWindow withoutScript(URI shop) {
        return new BrowserWindow(shop, 390, 844, "en-GB", false);
    }

    private BrowserWindow(URI shop, int width, int height, String language, boolean script) {
        this.shop = shop;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setJavaScriptEnabled(script));
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(shop.resolve(path).toString());
    }

    /** As somebody new, who then is logged in. */
    void register() {
        open("/register.xhtml");
        fill("register:name", "Lin Example");
        fill("register:email", UUID.randomUUID() + "@example.com");
        fill("register:password", "correct horse");
        press("register:submit");
    }

    /** At the checkout. */
    void giveAddress() {
        fill("order:recipient", "Lin Example");
        fill("order:street", "1 Harbour Street");
        fill("order:postcode", "AB1 2CD");
        fill("order:city", "Bristol");
        fill("order:country", "United Kingdom");
    }

    /** Kept as {@code target/screenshots/NAME.png}. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    void fill(String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
    }

    void press(String button) {
        page.locator("[id='" + button + "']").click();
        page.waitForLoadState();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
