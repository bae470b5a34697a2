package evercart.storefront.api;

/** Reads what stands in the query of an address. */
final class QueryText {

    private QueryText() {}

    static int number(String field, String value, int otherwise) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException malformed) {
            throw new BadRequest(field, "must be a whole number");
        }
    }

    static int number(String field, String value, int otherwise, int most) {
        int number = number(field, value, otherwise);
        if (number < 1 || number > most) {
            throw new BadRequest(field, "must be between 1 and " + most);
        }
        return number;
    }

    static String text(String field, String value, int longest) {
        if (value != null && (value.length() > longest || value.chars().anyMatch(Character::isISOControl))) {
            throw new BadRequest(field, "must have at most " + longest + " characters and no control characters");
        }
        return value;
    }
}
