package evercart.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a search text as LIKE patterns. A word is what stands between blanks, so a run of Chinese is one word and is found
 * as it was typed, anywhere in a text. Latin letters are {@link PlainText}. An English plural finds the singular too.
 */
final class SearchWords {
    static final char ESCAPE = '!';
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u3001\\u3002\\uff0c]+");

    private static final Pattern PLURAL = Pattern.compile("(?i)[a-z-]{2,}[a-z&&[^s]]s");

    private SearchWords() {}

    static List<String> patterns(String text) {
        return Arrays.stream(BLANKS.split(PlainText.of(Normalizer.normalize(text, Normalizer.Form.NFC))))
                .filter(word -> !word.isEmpty())
                .map(word -> PLURAL.matcher(word).matches() ? word.substring(0, word.length() - 1) : word)
                .distinct()
                .map(word -> "%" + word.replaceAll("([!%_])", ESCAPE + "$1") + "%")
                .toList();
    }
}
