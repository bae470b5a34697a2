package evercart.catalog;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Latin letters as searches compare them: without accents, and two where a letter stands for two. The migration V6 does the same to the
 * texts of products. Case is left to the database.
 */
final class PlainText {
    private static final int[][] ACCENTED = {{0xC0, 0x17F}, {0x1CD, 0x233}, {0x1E00, 0x1EF9}};

    private static final int[] ACCENTS = {0x300, 0x36F};

    /** What Unicode does not take for a letter with an accent. */
    private static final Map<String, String> OTHERS = others(
            "ø o", "đ d", "ł l", "ħ h", "ŧ t", "ı i", "ß ss", "æ ae", "œ oe", "þ th", "Ø o", "Đ d", "Ł l", "Ħ h", "Ŧ t",
            "ẞ ss", "Æ ae", "Œ oe", "Þ th");

    private PlainText() {}

    static String of(String text) {
        return text.codePoints().mapToObj(PlainText::plain).collect(Collectors.joining());
    }

    private static String plain(int letter) {
        if (isWithin(ACCENTS, letter)) {
            return "";
        }
        String bare = isAccented(letter) ? bare(letter) : Character.toString(letter);
        return OTHERS.getOrDefault(bare, bare);
    }

    private static boolean isAccented(int letter) {
        return Stream.of(ACCENTED).anyMatch(range -> isWithin(range, letter));
    }

    private static boolean isWithin(int[] range, int letter) {
        return letter >= range[0] && letter <= range[1];
    }

    private static String bare(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .substring(0, 1);
    }

    private static Map<String, String> others(String... pairs) {
        return Stream.of(pairs)
                .map(pair -> pair.split(" "))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }
}
