package evercart.rush;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** What stands on the command line of a replay: the shop's address, the record, the folder for what is kept, and bounds. */
record ReplayArguments(URI shop, Path record, Path folder, int invoices, int customers) {
    private static final int WORDS = 3;
    private static final int USUAL_CUSTOMERS = 6;
    private static final int MOST_CUSTOMERS = 20;
    private static final int MOST_INVOICES = 1_000_000;

    /** @throws WrongUsageException when it makes no sense */
    static ReplayArguments parse(String... words) {
        if (words.length < WORDS) {
            throw new WrongUsageException("needs the shop's address, a file and a folder");
        }
        int invoices = MOST_INVOICES;
        int customers = USUAL_CUSTOMERS;
        Iterator<String> rest =
                List.of(Arrays.copyOfRange(words, WORDS, words.length)).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (option) {
                case "--invoices" -> invoices = number(option, value, MOST_INVOICES);
                case "--customers" -> customers = number(option, value, MOST_CUSTOMERS);
                default -> throw new WrongUsageException("there is no option " + option);
            }
        }
        return new ReplayArguments(URI.create(words[0]), Path.of(words[1]), Path.of(words[2]), invoices, customers);
    }

    private static int number(String option, String text, int most) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new WrongUsageException(option + " must be a whole number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
