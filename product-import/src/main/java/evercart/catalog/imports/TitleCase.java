package evercart.catalog.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** Turns a NAME IN CAPITALS into a Name in Capitals that does not shout; leaves a name with small letters alone. */
final class TitleCase {
    private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}'])\\p{L}");
    private static final Pattern SMALL_WORD = Pattern.compile("(?<=\\s)(A|And|At|For|In|Of|On|Or|The|To|With)(?=\\s)");

    private TitleCase() {}

    static String of(String name) {
        if (name.codePoints().anyMatch(Character::isLowerCase)) {
            return name;
        }
        String words = WORD_START
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
        return SMALL_WORD.matcher(words).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }
}
