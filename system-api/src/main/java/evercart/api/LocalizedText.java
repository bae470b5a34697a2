package evercart.api;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * A text in the shop's two languages. English is always there; where Chinese is missing, English stands in for it. A letter and its accent
 * are one character, however they were typed.
 */
public final class LocalizedText implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String english;
    private final String chinese;

    private LocalizedText(String english, String chinese) {
        this.english = Objects.requireNonNull(english, "english");
        this.chinese = chinese;
    }

    /** @param chinese may be null */
    public static LocalizedText of(String english, String chinese) {
        return new LocalizedText(composed(english), composed(chinese));
    }

    private static String composed(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    public String in(Locale locale) {
        return chinese != null && Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? chinese : english;
    }

    public String getEnglish() {
        return english;
    }

    /** May be null. */
    public String getChinese() {
        return chinese;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text
                && english.equals(text.english)
                && Objects.equals(chinese, text.chinese);
    }

    @Override
    public int hashCode() {
        return Objects.hash(english, chinese);
    }

    @Override
    public String toString() {
        return english;
    }
}
