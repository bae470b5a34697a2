package evercart.storefront.language;

import evercart.storefront.page.OwnCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers in a cookie, not in the session, the language that the header chose. A link leads back to the same page; a form that
 * somebody has begun to fill in is drawn again, as {@link FormDrawnAgain} says.
 */
@WebFilter("*.xhtml")
public class LanguageSwitch extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Locale> chosen = LanguageChoice.spoken(request.getParameter(LanguageChoice.PARAMETER));
        chosen.ifPresent(locale -> remember(locale, request, response));
        if (chosen.isPresent() && "GET".equals(request.getMethod())) {
            leadBack(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void remember(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(LanguageChoice.CHOSEN, locale);
        response.addCookie(OwnCookie.of(request, LanguageChoice.COOKIE, locale.getLanguage(), REMEMBERED));
    }

    private static void leadBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = LanguageChoice.without(request.getQueryString());
        response.sendRedirect(ownPath(request) + (query.isEmpty() ? "" : "?" + query));
    }

    /** One leading slash only: more of them would lead to another host. */
    private static String ownPath(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }
}
