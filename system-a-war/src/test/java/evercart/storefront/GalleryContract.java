package evercart.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A product with several pictures, as visitors see it. */
interface GalleryContract extends ShopContract {
    String SECOND = "sha256-" + "a1".repeat(32);
    String THIRD = "sha256-" + "b2".repeat(32);
    String LARGE = ".product__picture img";
    String SMALL = ".gallery img";
    String PAGE = "/product.xhtml?sku=POUROVER";

    @Test
    default void a_product_shows_its_main_picture_large_and_all_of_them_small() {
        withThreePictures();

        try (BrowserWindow window = new BrowserWindow(shop(), 1280, 900, "en-GB")) {
            window.open(PAGE);

            assertThat(sources(window, LARGE)).singleElement().asString().contains("pour-over-set");
            assertThat(sources(window, SMALL))
                    .satisfiesExactly(
                            main -> assertThat(main).contains("pour-over-set"),
                            second -> assertThat(second).isEqualTo("/pictures/" + SECOND + "-small.jpg"),
                            third -> assertThat(third).isEqualTo("/pictures/" + THIRD + "-small.jpg"));
            assertThat(alternatives(window, SMALL))
                    .containsExactly(
                            "Pour-over set, picture 1 of 3",
                            "Pour-over set, picture 2 of 3",
                            "Pour-over set, picture 3 of 3");
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("gallery-on-a-desktop");
        }
    }

    @Test
    default void a_chosen_picture_is_shown_large_without_javascript_and_by_the_keyboard() {
        withThreePictures();

        try (BrowserWindow window = BrowserWindow.withoutScript(shop())) {
            window.open(PAGE);
            window.page().locator(".gallery a").nth(2).focus();
            window.page().keyboard().press("Enter");
            window.page().waitForURL(address -> address.contains("picture=3"));

            assertThat(sources(window, LARGE)).containsExactly("/pictures/" + THIRD + ".jpg");
            assertThat(window.page().locator(LARGE).evaluate("picture => picture.naturalWidth"))
                    .isEqualTo(800);
            assertThat(window.page().locator(".gallery [aria-current=true] img").getAttribute("alt"))
                    .isEqualTo("Pour-over set, picture 3 of 3");
            window.page().locator(".gallery a").first().click();
            window.page().waitForURL(address -> address.contains("picture=1"));
            assertThat(sources(window, LARGE)).singleElement().asString().contains("pour-over-set");
        }
    }

    @Test
    default void a_gallery_fits_on_a_phone_and_speaks_chinese() {
        withThreePictures();

        try (BrowserWindow window = new BrowserWindow(shop(), 320, 640, "zh-CN")) {
            window.open(PAGE + "&picture=2");

            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            assertThat(alternatives(window, LARGE)).containsExactly("手冲咖啡套装，图片 2/3");
            assertThat(AccessibilityContract.seriousOn(window.page())).isEmpty();
            window.picture("gallery-on-a-phone");
        }
    }

    @Test
    default void a_picture_that_is_not_there_is_the_main_one_and_lists_show_no_other() {
        withThreePictures();

        for (String wrong : List.of("0", "4", "9", "-1", "two", "99999999999", "%22%3E%3Cb%3E", "")) {
            String page = someone().get(PAGE + "&picture=" + wrong).body();

            assertThat(page)
                    .as(wrong)
                    .contains("alt=\"Pour-over set, picture 1 of 3\"")
                    .doesNotContain("<b>");
            assertThat(page).as(wrong).doesNotContain("/pictures/" + SECOND + ".jpg");
        }
        for (String list : List.of("/", "/products.xhtml?category=coffee", "/product.xhtml?sku=MOKA")) {
            assertThat(someone().get(list).body()).as(list).contains("POUROVER").doesNotContain(SECOND, THIRD);
        }
    }

    @Test
    default void a_product_with_one_picture_has_no_gallery() {
        assertThat(someone().get("/product.xhtml?sku=TEAPOT&picture=2").body())
                .contains("alt=\"Cast iron teapot\"")
                .doesNotContain("class=\"gallery\"");
    }

    /** Once for all tests. */
    private void withThreePictures() {
        for (String name : List.of(SECOND, THIRD)) {
            someone().get("/in-memory?of=POUROVER&picture=" + name);
        }
        someone().bodyUntil("3 of 3", PAGE);
    }

    private static List<String> sources(BrowserWindow window, String pictures) {
        return window.page().locator(pictures).all().stream()
                .map(picture -> picture.getAttribute("src"))
                .toList();
    }

    private static List<String> alternatives(BrowserWindow window, String pictures) {
        return window.page().locator(pictures).all().stream()
                .map((Locator picture) -> picture.getAttribute("alt"))
                .toList();
    }
}
