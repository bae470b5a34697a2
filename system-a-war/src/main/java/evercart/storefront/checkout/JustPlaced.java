package evercart.storefront.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

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
        boolean placed = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().equals(orderId));
        if (placed) {
            answer("", Duration.ZERO);
        }
        return placed;
    }

    private void answer(String orderId, Duration age) {
        Cookie cookie = new Cookie(COOKIE, orderId);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) external.getResponse()).addCookie(cookie);
    }
}
