package evercart.ordering.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the shop says in its mails, in English or Chinese. */
final class Phrases {
    private static final String BUNDLE = "evercart.ordering.mail.letters";
    private static final ZoneId SHOP_ZONE = ZoneId.of("Europe/London");

    private final Locale language;
    private final ResourceBundle texts;

    Phrases(Locale wanted) {
        language = Locale.CHINESE.getLanguage().equals(wanted.getLanguage()) ? Locale.CHINA : Locale.UK;
        texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(SHOP_ZONE)
                .format(instant);
    }
}
