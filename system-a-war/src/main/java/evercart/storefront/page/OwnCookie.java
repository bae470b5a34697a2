package evercart.storefront.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a browser remembers for the shop besides its session: sent to the shop's own pages alone, and out of reach of scripts. */
public final class OwnCookie {
    private OwnCookie() {}

    /** @param age how long the browser keeps it; zero lets it forget */
    public static Cookie of(HttpServletRequest request, String name, String value, Duration age) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) age.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The values that a request brings; usually one or none. */
    public static Stream<String> values(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }
}
