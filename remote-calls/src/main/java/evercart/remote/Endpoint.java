package evercart.remote;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a node is to be found.
 *
 * @param httpPort where the node serves {@code /health/ready}; without it a node counts as ready as long as it answers
 */
public record Endpoint(String host, int iiopPort, OptionalInt httpPort) {

    /** Stands for the beans of this very server. */
    static final Endpoint SAME_JVM = new Endpoint("local", 0, OptionalInt.empty());

    private static final Pattern FORM =
            Pattern.compile("(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):(?<iiop>\\d{1,5})(?:/(?<http>\\d{1,5}))?");

    /** @throws IllegalArgumentException when the text is not {@code host:iiopPort} or {@code host:iiopPort/httpPort} */
    public static Endpoint parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not host:iiopPort or host:iiopPort/httpPort");
        }
        String http = parts.group("http");
        return new Endpoint(
                parts.group("host"),
                port(parts.group("iiop"), text),
                http == null ? OptionalInt.empty() : OptionalInt.of(port(http, text)));
    }

    /** A comma list without doubles; blank text is the empty list. */
    static List<Endpoint> parseList(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Endpoint::parse)
                .distinct()
                .toList();
    }

    String address() {
        return host + ":" + iiopPort;
    }

    /** As it is written in the configuration. */
    @Override
    public String toString() {
        return httpPort.isPresent() ? address() + "/" + httpPort.getAsInt() : address();
    }

    private static int port(String digits, String text) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("'" + text + "' has a port that is not 1 to 65535");
        }
        return port;
    }
}
