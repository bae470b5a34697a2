package evercart.catalog.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/** What stands on the command line. */
record Arguments(boolean help, Path file, Optional<Path> report, int stock) {
    private static final int USUAL_STOCK = 100;
    private static final int MOST_STOCK = 1_000_000;

    /** @throws WrongUsageException when it makes no sense */
    static Arguments parse(String... words) {
        Path file = null;
        Path report = null;
        int stock = USUAL_STOCK;
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "-h", "--help" -> {
                    return new Arguments(true, null, Optional.empty(), stock);
                }
                case "--report" -> report = path(value(word, rest));
                case "--stock" -> stock = stock(value(word, rest));
                default -> {
                    refuse(word.startsWith("-"), "there is no option " + word);
                    refuse(file != null, "one file at a time");
                    file = path(word);
                }
            }
        }
        refuse(file == null, "a file is missing");
        refuse(file.equals(report), "the report would overwrite the file");
        return new Arguments(false, file, Optional.ofNullable(report), stock);
    }

    private static String value(String option, Iterator<String> rest) {
        refuse(!rest.hasNext(), option + " needs a value");
        return rest.next();
    }

    private static Path path(String text) {
        refuse(text.isBlank(), "a file's name is empty");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new WrongUsageException("not a file's name: " + invalid.getReason());
        }
    }

    private static int stock(String text) {
        refuse(!text.matches("\\d{1,7}") || Integer.parseInt(text) > MOST_STOCK, "--stock is 0 to " + MOST_STOCK);
        return Integer.parseInt(text);
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new WrongUsageException(why);
        }
    }
}
