package evercart.catalog;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Latin letters as searches compare them: small and without accents. The migration V5 does the same to the texts of products. */
final class PlainText {
    private static final int[][] ACCENTED = {{0xC0, 0x17F}, {0x1CD, 0x21B}, {0x1E00, 0x1EF9}};

    /** What Unicode does not take for a letter with an accent. */
    private static final String STROKED = "øØđĐłŁħĦŧŦı";

    private static final String UNSTROKED = "ooddllhhtti";

    private PlainText() {}

    static String of(String text) {
        return text.codePoints().mapToObj(PlainText::plain).collect(Collectors.joining());
    }

    private static String plain(int letter) {
        int stroked = STROKED.indexOf(letter);
        if (stroked >= 0) {
            return UNSTROKED.substring(stroked, stroked + 1);
        }
        String given = Character.toString(letter);
        return isAccented(letter) ? bare(given) : given;
    }

    private static boolean isAccented(int letter) {
        for (int[] range : ACCENTED) {
            if (letter >= range[0] && letter <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String letter) {
        String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
        char first = Character.toLowerCase(parts.charAt(0));
        return parts.length() > 1 && first >= 'a' && first <= 'z' ? String.valueOf(first) : letter;
    }
}
