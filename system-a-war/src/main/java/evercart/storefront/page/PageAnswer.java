package evercart.storefront.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;

/** Tells robots, balancers and caches what a page tells people in words; the page is rendered all the same. */
@RequestScoped
public class PageAnswer {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Inject
    ExternalContext external;

    /** What the page is about cannot be had for a moment. */
    public void unavailable() {
        external.setResponseStatus(503);
        external.setResponseHeader("Retry-After", String.valueOf(RETRY_AFTER.toSeconds()));
    }

    public void notFound() {
        external.setResponseStatus(404);
    }

    /** @param path of this shop, context path included */
    public void goTo(String path) {
        try {
            external.redirect(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The browser need not name an ended session any longer; a cart page would take it for one that timed out. */
    public void forgetSession() {
        external.addResponseCookie("JSESSIONID", "", Map.of("path", "/", "maxAge", 0));
    }
}
