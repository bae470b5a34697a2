package evercart.storefront.language;

import evercart.api.LocalizedText;
import evercart.api.Money;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** The language in which the shop speaks to this visitor: chosen in the header, else what the browser asks for, else English. */
@Named
@RequestScoped
public class Language {
    private static final String BUNDLE = "evercart.storefront.messages";
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");

    @Inject
    HttpServletRequest request;

    private Locale locale;

    @PostConstruct
    void choose() {
        locale = LanguageChoice.of(request);
    }

    public Locale getLocale() {
        return locale;
    }

    public boolean isChinese() {
        return Locale.CHINESE.equals(locale);
    }

    /** Whether this very request chose it; a form then comes back as it was typed. */
    public boolean isJustChosen() {
        return LanguageChoice.chosen(request).isPresent();
    }

    /** For the lang attribute of the page. */
    public String getTag() {
        return isChinese() ? "zh-Hans" : "en";
    }

    /** A text of the bundle, its placeholders filled. */
    public String say(String key, Object... values) {
        String text = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return new MessageFormat(text, locale).format(values);
    }

    /** What the bundle says of a word under this prefix, or the word itself when it knows none. @param word may be null */
    public String known(String prefix, String word) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale);
        return word != null && texts.containsKey(prefix + word) ? texts.getString(prefix + word) : word;
    }

    public String name(LocalizedText text) {
        return text.in(locale);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.getCurrency()));
        format.setMinimumFractionDigits(money.getAmount().scale());
        format.setMaximumFractionDigits(money.getAmount().scale());
        return format.format(money.getAmount());
    }

    /** As {@link #money}; what costs nothing is free. */
    public String price(Money money) {
        return money.isZero() ? say("price.free") : money(money);
    }

    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(isChinese() ? Locale.CHINA : Locale.UK)
                .withZone(SHOP_ZONE)
                .format(instant);
    }

    /** Where the visitor gets this page in the other language. */
    public String getOtherLink() {
        return LanguageChoice.link(request.getQueryString(), getOther());
    }

    /** The page as it was asked for, for a form that comes back in the other language. */
    public String getThisPage() {
        String query = LanguageChoice.without(request.getQueryString());
        return request.getContextPath() + request.getServletPath() + (query.isEmpty() ? "" : "?" + query);
    }

    public Locale getOther() {
        return isChinese() ? Locale.ENGLISH : Locale.CHINESE;
    }
}
