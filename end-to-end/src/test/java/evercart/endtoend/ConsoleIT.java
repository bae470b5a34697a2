package evercart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleIT {
    private static final Path PASSWORD = Path.of(System.getenv("EVERCART_HOME"), "secrets", "manager-password");
    private static final Path PICTURES = Path.of("target", "screenshots", "console");
    private static final Pattern DRAINED = Pattern.compile("drain a3.*a look at a3", Pattern.DOTALL);

    @BeforeEach
    @AfterEach
    void whole() {
        Cluster.whole();
    }

    @Test
    void an_operator_drains_a_node_and_takes_it_back_in_on_a_phone() throws IOException {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")))) {
            Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))
                    .newPage();
            page.navigate(Cluster.status().getString("console"));
            page.locator("[id='login:user']").fill("operator");
            page.locator("[id='login:password']")
                    .fill(Files.readString(PASSWORD).strip());
            page.locator("[id='login:submit']").click();
            page.waitForURL("**/index.xhtml");
            page.waitForSelector("figure svg[aria-label*='wanted']");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("phone.png"))
                    .setFullPage(true));
            assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth + 1"))
                    .as("wider than a phone")
                    .isFalse();

            page.locator("[id='console:reason']").fill("a look at a3");
            press(page, "drain");
            becomes("draining");
            page.locator(".audit", new Page.LocatorOptions().setHasText(DRAINED))
                    .last()
                    .waitFor();

            press(page, "take in");
            becomes("ready");
        }
    }

    private static void press(Page page, String button) {
        Locator found = node(page).locator("button:enabled", new Locator.LocatorOptions().setHasText(button));
        found.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        found.click();
    }

    /** By its name alone: letters of it may stand in any node's build, which is shown too. */
    private static Locator node(Page page) {
        Locator name = page.locator("strong", new Page.LocatorOptions().setHasText(Pattern.compile("^a3$")));
        return page.locator(".node").filter(new Locator.FilterOptions().setHas(name));
    }

    private static void becomes(String state) {
        Eventually.within(
                Duration.ofSeconds(60),
                "a3 is " + state,
                () -> Cluster.stateOf("a3").equals(state));
    }
}
