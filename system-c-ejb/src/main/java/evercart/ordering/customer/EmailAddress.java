package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address in lower case that a mail server could accept. */
record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SYNTAX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\."
                    + LABEL + ")+");

    /** @throws InvalidInputException naming {@code email} */
    EmailAddress {
        if (value == null || value.isBlank()) {
            throw new InvalidInputException("email", "must not be empty");
        }
        if (value.length() > LONGEST) {
            throw new InvalidInputException("email", "must have at most " + LONGEST + " characters");
        }
        if (value.indexOf('@') > LONGEST_MAILBOX || !SYNTAX.matcher(value).matches()) {
            throw new InvalidInputException("email", "must look like name@example.com");
        }
        value = value.toLowerCase(Locale.ROOT);
    }
}
