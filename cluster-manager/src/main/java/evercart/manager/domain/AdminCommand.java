package evercart.manager.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One command of asadmin: its name, its options, and its operands under the name that Payara gives them. */
record AdminCommand(String name, List<Map.Entry<String, String>> parameters) {
    private static final String OPERAND = "DEFAULT";

    AdminCommand {
        if (!name.matches("[a-z][a-z-]+")) {
            throw new IllegalArgumentException("no command has the name '" + name + "'");
        }
        parameters = List.copyOf(parameters);
    }

    static AdminCommand named(String name) {
        return new AdminCommand(name, List.of());
    }

    AdminCommand with(String option, Object value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(parameters);
        more.add(Map.entry(option, Objects.toString(value)));
        return new AdminCommand(name, more);
    }

    AdminCommand on(String operand) {
        return with(OPERAND, operand);
    }

    String form() {
        return parameters.stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
