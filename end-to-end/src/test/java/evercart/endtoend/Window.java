package evercart.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer's browser window on the shop: does what people do, and keeps a picture of each page it comes to. */
final class Window implements AutoCloseable {
    static final Size DESKTOP = new Size(1280, 900);
    static final Size PHONE = new Size(390, 844);

    /** Shows all of a long page, so that nothing is left to load. */
    static final Size TALL = new Size(1280, 6000);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final Page page;
    private final String url;
    private final String album;
    private int pictures;

    record Size(int width, int height) {}

    Window(String url, String album, Size size, String language) {
        this.url = url;
        this.album = album;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(size.width(), size.height())
                .setLocale(language));
        page = context.newPage();
    }

    void open(String path) {
        page.navigate(url + path);
        picture(path);
    }

    /** What came over the wire, headers and all, in how many answers, for one visit of a page. */
    record Weight(int bytes, int answers) {}

    Weight weigh(String path) {
        page.navigate("about:blank");
        CDPSession network = page.context().newCDPSession(page);
        AtomicInteger bytes = new AtomicInteger();
        AtomicInteger answers = new AtomicInteger();
        network.on("Network.loadingFinished", event -> {
            int length = event.get("encodedDataLength").getAsInt();
            bytes.addAndGet(length);
            answers.addAndGet(length > 0 ? 1 : 0);
        });
        network.send("Network.enable");
        page.navigate(url + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        network.detach();
        return new Weight(bytes.get(), answers.get());
    }

    void putInCart(String sku, int quantity) {
        open("/product.xhtml?sku=" + sku);
        fill("add:quantity", String.valueOf(quantity));
        press("add:submit");
        picture("added");
    }

    void register(String email, String password) {
        open("/register.xhtml");
        fill("register:name", "Lin Example");
        fill("register:email", email);
        fill("register:password", password);
        press("register:submit");
        picture("registered");
    }

    void logIn(String email, String password) {
        open("/login.xhtml");
        fill("login:email", email);
        fill("login:password", password);
        press("login:submit");
        picture("logged in");
    }

    /** Takes the line of this number, from 0, out of the cart. */
    void remove(int line) {
        page.locator("[id$=':remove']").nth(line).click();
        page.locator(id("undo:back")).waitFor();
        picture("removed");
    }

    void undo() {
        page.locator(id("undo:back")).click();
        page.locator(id("undo:back")).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        picture("put back");
    }

    void fillInAddress() {
        fill("order:recipient", "Lin Example");
        fill("order:street", "1 Harbour Street");
        fill("order:postcode", "AB1 2CD");
        fill("order:city", "Bristol");
        fill("order:country", "United Kingdom");
    }

    void order() {
        press("order:submit");
        picture("ordered");
    }

    void upload(String field, String name, String type, byte[] content) {
        page.locator(id(field)).setInputFiles(new FilePayload(name, type, content));
    }

    /** Whether the page shows at least one of these. @param selector of CSS */
    boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    /** The node that served the page, as its foot says. */
    String servedBy() {
        return page.locator(".bottom__node")
                .textContent()
                .replaceAll(".*\\b([abc][0-9]+|server)\\b.*", "$1")
                .strip();
    }

    boolean isLoggedIn() {
        return page.locator(id("visitor:logout")).count() == 1;
    }

    /** The quantities on the cart page, from top to bottom. */
    List<String> quantities() {
        return page.locator(".lines input[type=number]").all().stream()
                .map(field -> field.inputValue())
                .toList();
    }

    String address() {
        return page.url();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** True when something is wider than the window, so that a phone would scroll sideways. */
    boolean overflows() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1");
    }

    void fill(String field, String value) {
        page.locator(id(field)).fill(value);
    }

    void press(String button) {
        page.locator(id(button)).click();
        page.waitForLoadState();
    }

    private static String id(String clientId) {
        return "[id='" + clientId + "']";
    }

    private void picture(String of) {
        String name = "%02d-%s.png"
                .formatted(++pictures, of.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", ""));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(album).resolve(name))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
