package evercart.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a visitor goes on after the login: a page of this shop and never of another. */
public final class ReturnPath {
    private static final String HOME = "/";
    private static final int LONGEST = 1000;
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private ReturnPath() {}

    /** The wish itself when it is a page of this shop, else the home page. @param wish may be null */
    public static String safe(String wish) {
        return wish != null
                        && wish.length() <= LONGEST
                        && OWN_PAGE.matcher(wish).matches()
                ? wish
                : HOME;
    }

    /** The page that is asked for, as it can be asked for again. */
    public static String of(HttpServletRequest request) {
        boolean repeatable = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        return safe(request.getRequestURI() + (repeatable ? "?" + request.getQueryString() : ""));
    }

    /** The login page that leads back to what was asked for. */
    static String loginPage(HttpServletRequest request) {
        return loginPage("/login.xhtml", request);
    }

    static String loginPage(String login, HttpServletRequest request) {
        return request.getContextPath() + login + "?return=" + URLEncoder.encode(of(request), StandardCharsets.UTF_8);
    }
}
