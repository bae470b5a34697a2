package evercart.ordering;

import evercart.api.InvalidInputException;

/** What every text from outside has to keep to before it meets a database. */
public final class Text {

    private Text() {}

    /** @throws InvalidInputException when it is null, blank, too long or has characters that no text has */
    public static void required(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, "must not be empty");
        }
        optional(field, text, longest);
    }

    /** @throws InvalidInputException when it is too long or has characters that no text has; null is welcome */
    public static void optional(String field, String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            throw new InvalidInputException(field, "must have at most " + longest + " characters");
        }
        if (text.codePoints().anyMatch(Text::isUnprintable)) {
            throw new InvalidInputException(field, "must not have control characters");
        }
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
