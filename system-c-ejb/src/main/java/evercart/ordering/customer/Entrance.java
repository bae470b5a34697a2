package evercart.ordering.customer;

import evercart.api.InvalidInputException;
import evercart.ordering.Text;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * A door at which somebody shows who they are: one line in the log for what happened there, which tells one address from another
 * but not which it is.
 *
 * @param door what it is called in the log
 * @param origin where the request comes from, as the network knows it; null when nobody said, or it was the shop's own machine
 */
record Entrance(String door, String origin) {
    private static final Logger LOG = System.getLogger(Entrance.class.getName());
    private static final int LONGEST_ORIGIN = 100;
    private static final int DIGITS = 12;

    /** @throws InvalidInputException when the origin would not be one line of a log */
    Entrance {
        Text.optional("origin", origin, LONGEST_ORIGIN);
    }

    static Entrance login(String origin) {
        return new Entrance("login", origin);
    }

    static Entrance staffLogin(String origin) {
        return new Entrance("staff login", origin);
    }

    static Entrance passwordReset(String origin) {
        return new Entrance("password reset", origin);
    }

    static Entrance emailChange(String origin) {
        return new Entrance("change of address", origin);
    }

    /** @param address as it was typed, or written as {@link EmailAddress} does; null when it is not known */
    void refused(String address, String why) {
        LOG.log(Level.WARNING, "{0} of {1} from {2}: refused, {3}", door, hidden(address), place(), why);
    }

    void passed(String address, String what) {
        LOG.log(Level.INFO, "{0} of {1} from {2}: {3}", door, hidden(address), place(), what);
    }

    private String place() {
        return origin == null ? "here or nowhere known" : origin;
    }

    /** The beginning of the hash under which {@link Attempts} counts logins. */
    private static String hidden(String address) {
        return address == null ? "nobody known" : Hash.of(normal(address)).substring(0, DIGITS);
    }

    private static String normal(String address) {
        try {
            return new EmailAddress(address).value();
        } catch (InvalidInputException impossible) {
            return address;
        }
    }
}
