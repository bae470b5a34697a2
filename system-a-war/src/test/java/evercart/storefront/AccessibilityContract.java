package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What axe can find about WCAG 2.2 AA on the main pages: nothing serious or critical. */
interface AccessibilityContract extends ShopContract {
    List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    Set<String> SERIOUS = Set.of("serious", "critical");
    int PAGES = 24;

    @Test
    default void axe_finds_nothing_serious_on_a_desktop_in_english() {
        shopUnderAxe(1280, 900, "en-GB");
    }

    @Test
    default void axe_finds_nothing_serious_on_a_phone_in_chinese() {
        shopUnderAxe(390, 844, "zh-CN");
    }

    private void shopUnderAxe(int width, int height, String language) {
        List<String> looked = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        try (BrowserWindow window = new BrowserWindow(shop(), width, height, language)) {
            Runnable look = () -> {
                looked.add(window.page().url());
                window.picture("%s-%02d".formatted(language, looked.size()));
                findings.addAll(seriousOn(window.page()));
            };
            for (String path : List.of(
                    "/",
                    "/products.xhtml",
                    "/products.xhtml?q=nothingiscalledthis",
                    "/products.xhtml?category=tea&minPrice=9&maxPrice=wide&inStock=true&sort=PRICE_ASCENDING",
                    "/product.xhtml?sku=MUG",
                    "/cart.xhtml",
                    "/login.xhtml",
                    "/forgotten-password.xhtml",
                    "/forgotten-password.xhtml?sent=true",
                    "/new-password.xhtml?token=abc",
                    "/new-password.xhtml",
                    "/new-email.xhtml?token=abc",
                    "/new-email.xhtml",
                    "/nowhere.xhtml")) {
                window.open(path);
                look.run();
            }
            asCustomer(window, look);
        }

        assertThat(looked).hasSize(PAGES);
        assertThat(findings).isEmpty();
    }

    private static void asCustomer(BrowserWindow window, Runnable look) {
        window.open("/product.xhtml?sku=MUG");
        window.press("add:submit");
        window.open("/cart.xhtml");
        look.run();
        window.open("/cart.xhtml?removed=BOWL&pieces=2");
        look.run();
        window.open("/register.xhtml");
        look.run();
        window.press("register:submit");
        look.run();
        window.fill("register:name", "Lin Example");
        window.fill("register:email", UUID.randomUUID() + "@example.com");
        window.fill("register:password", "correct horse");
        window.press("register:submit");
        window.open("/checkout/index.xhtml");
        look.run();
        window.press("order:submit");
        look.run();
        window.giveAddress();
        window.press("order:submit");
        look.run();
        for (String path : List.of("/orders/index.xhtml", "/orders/order.xhtml?id=unknown", "/account/index.xhtml")) {
            window.open(path);
            look.run();
        }
    }

    static List<String> seriousOn(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getPasses())
                .as("rules that %s was checked by", page.url())
                .isNotEmpty();
        return results.getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> page.url() + ": " + described(rule))
                .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "), " + rule.getHelp() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
