package evercart.rush;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on the command line; {@code --status} is where the balancer tells how many nodes are ready. */
record Arguments(URI shop, Plan plan, int connections, Optional<Path> record, Path folder, Optional<URI> status) {
    private static final List<String> KNOWN =
            List.of("--url", "--status", "--factor", "--seconds", "--usual", "--connections", "--record", "--out");

    /** @throws WrongUsageException when it makes no sense */
    static Arguments parse(String... words) {
        Map<String, String> given = given(words);
        refuse(!given.containsKey("--url"), "--url is missing");
        refuse(!given.containsKey("--out"), "--out is missing");
        return new Arguments(
                uri(given.get("--url")),
                new Plan(
                        number(given, "--usual", 1, 1, 50),
                        number(given, "--factor", 10, 1, 100),
                        number(given, "--seconds", 120, 10, 3_600)),
                number(given, "--connections", 200, 1, 1_000),
                Optional.ofNullable(given.get("--record")).map(Arguments::path),
                path(given.get("--out")),
                Optional.ofNullable(given.get("--status")).map(Arguments::uri));
    }

    private static Map<String, String> given(String... words) {
        Map<String, String> given = new LinkedHashMap<>();
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            refuse(!KNOWN.contains(option), "there is no option " + option);
            refuse(!rest.hasNext(), option + " needs a value");
            refuse(given.put(option, rest.next()) != null, option + " is there twice");
        }
        return given;
    }

    private static int number(Map<String, String> given, String option, int usual, int least, int most) {
        String text = given.getOrDefault(option, String.valueOf(usual));
        boolean good = text.matches("\\d{1,5}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        refuse(!good, option + " must be a whole number from " + least + " to " + most);
        return Integer.parseInt(text);
    }

    private static URI uri(String text) {
        refuse(
                !text.matches("http://[A-Za-z0-9.-]+:\\d{1,5}(/[a-z/]*)?"),
                "not an address of the form http://HOST:PORT: " + text);
        return URI.create(text);
    }

    private static Path path(String text) {
        refuse(text.isBlank(), "a file's name is empty");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new WrongUsageException("not a file's name: " + invalid.getReason());
        }
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new WrongUsageException(why);
        }
    }
}
