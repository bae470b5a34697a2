package evercart.storefront.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language that the client likes best among the two that the shop speaks. */
@RequestScoped
class ShopLanguage {
    private static final List<String> SPOKEN = List.of(Locale.ENGLISH.getLanguage(), Locale.CHINESE.getLanguage());

    @Inject
    HttpServletRequest request;

    Locale locale() {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> SPOKEN.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
