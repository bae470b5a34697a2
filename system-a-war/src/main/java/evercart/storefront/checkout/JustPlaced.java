package evercart.storefront.checkout;

import evercart.storefront.page.OwnCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The order that the customer has just placed, in a cookie of some minutes: its page gives thanks once, however often it is looked at. */
@RequestScoped
public class JustPlaced {
    private static final String COOKIE = "evercart-placed";
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext external;

    void remember(String orderId) {
        answer(orderId, REMEMBERED);
    }

    /** Whether it is this one; it is forgotten with that. */
    public boolean take(String orderId) {
        boolean placed = OwnCookie.values(request, COOKIE).anyMatch(orderId::equals);
        if (placed) {
            answer("", Duration.ZERO);
        }
        return placed;
    }

    private void answer(String orderId, Duration age) {
        ((HttpServletResponse) external.getResponse()).addCookie(OwnCookie.of(request, COOKIE, orderId, age));
    }
}
