package evercart.storefront.language;

import evercart.storefront.page.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a request says which language it wants. */
final class LanguageChoice {
    static final String COOKIE = "evercart-language";
    static final String PARAMETER = "lang";

    /** Of a request: the language that it has just chosen. */
    static final String CHOSEN = LanguageChoice.class.getName();

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private LanguageChoice() {}

    static Locale of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wanted -> spoken(wanted.getLanguage()).stream())
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(CHOSEN));
    }

    static Optional<Locale> spoken(String language) {
        return SPOKEN.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** The same page with the same query in another language. */
    static String link(String query, Locale locale) {
        String rest = without(query);
        return "?" + (rest.isEmpty() ? "" : rest + "&") + PARAMETER + "=" + locale.getLanguage();
    }

    /** The query less the choice of a language. @param query may be null */
    static String without(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return OwnCookie.values(request, COOKIE)
                .flatMap(language -> spoken(language).stream())
                .findFirst();
    }
}
