package evercart.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real browser's window on the console. */
final class ConsoleWindow implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final List<String> complaints = new ArrayList<>();
    private final URI console;
    private final Browser browser;
    private final Page page;

    ConsoleWindow(URI console, int width, int height) {
        this.console = console;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking")));
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** What the browser complained about, such as something against the content security policy; what examines a page is against it, too. */
    List<String> complaints() {
        return complaints;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(console.resolve(path).toString());
    }

    void login() {
        open("login.xhtml");
        fill("login:user", "operator");
        fill("login:password", StandInDomain.PASSWORD);
        press("login:submit");
        page.waitForURL("**/index.xhtml");
    }

    void fill(String id, String value) {
        page.locator("[id='" + id + "']").fill(value);
    }

    void press(String id) {
        page.locator("[id='" + id + "']").click();
    }

    /** Waits until it is there. */
    String told(String selector, String part) {
        Locator found = page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(part))
                .first();
        found.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        return found.innerText();
    }

    /** Nothing serious by axe, and nothing wider than the window; kept as {@code target/screenshots/NAME.png}. */
    void examine(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getPasses()).as("rules that %s was checked by", name).isNotEmpty();
        assertThat(results.getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList()))
                .as(name)
                .isEmpty();
        assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
                .as("%s is wider than its window", name)
                .isFalse();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
