package evercart.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a search text as LIKE patterns. A word is what stands between blanks, so a run of Chinese is one word and is found
 * as it was typed, anywhere in a text.
 */
final class SearchWords {
    static final char ESCAPE = '!';
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u3001\\u3002\\uff0c]+");

    private SearchWords() {}

    static List<String> patterns(String text) {
        return Arrays.stream(BLANKS.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> "%" + word.replaceAll("([!%_])", ESCAPE + "$1") + "%")
                .toList();
    }
}
