package evercart.catalog.imports;

import evercart.api.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a field must be like to become part of a product. */
final class Values {
    static final String CURRENCY = "GBP";
    static final int LONGEST_NAME = 200;
    static final int LONGEST_DESCRIPTION = 4_000;
    private static final int MOST_STOCK = 1_000_000;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,50}");
    private static final Pattern PRICE = Pattern.compile("\\d{1,8}(\\.\\d{1,4})?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private Values() {}

    static String code(String column, String value) {
        refuse(value.isEmpty(), "no " + column);
        refuse(!CODE.matcher(value).matches(), column + " is not 1 to 50 letters, digits, dots, dashes or low lines");
        return value;
    }

    /** A name on one line. */
    static String name(String column, String value) {
        refuse(value.isEmpty(), "no " + column);
        return text(column, value, LONGEST_NAME).replaceAll("\\s+", " ");
    }

    static String text(String column, String value, int longest) {
        refuse(CONTROL.matcher(value).find(), "control characters");
        refuse(value.length() > longest, column + " of more than " + longest + " characters");
        return value;
    }

    static Money price(String column, String value) {
        refuse(!PRICE.matcher(value).matches(), column + " is not an amount such as 4.95");
        BigDecimal amount = new BigDecimal(value).stripTrailingZeros();
        refuse(amount.signum() == 0, column + " is zero");
        refuse(amount.scale() > 2, column + " is finer than a penny");
        return Money.of(amount, CURRENCY);
    }

    static int stock(String value, int otherwise) {
        if (value.isEmpty()) {
            return otherwise;
        }
        refuse(!value.matches("\\d{1,7}") || Integer.parseInt(value) > MOST_STOCK, "stock is not 0 to " + MOST_STOCK);
        return Integer.parseInt(value);
    }

    static void refuse(boolean bad, String reason) {
        if (bad) {
            throw new BadRowException(reason);
        }
    }
}
