package evercart.manager.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of asadmin commands, the same that makes the domain: what a node is stands in one place only. */
final class AsadminFile {
    private static final String SEPARATOR = "--";

    private final List<AdminCommand> commands;

    private AsadminFile(List<AdminCommand> commands) {
        this.commands = commands;
    }

    static AsadminFile read(Path file, Map<String, String> values) {
        try {
            return parse(Files.readAllLines(file), values);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file.getFileName(), failure);
        }
    }

    static AsadminFile parse(List<String> lines, Map<String, String> values) {
        return new AsadminFile(lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> command(render(line, values)))
                .toList());
    }

    List<AdminCommand> commands() {
        return commands;
    }

    private static String render(String line, Map<String, String> values) {
        String rendered = line;
        for (var value : values.entrySet()) {
            rendered = rendered.replace("@" + value.getKey() + "@", value.getValue());
        }
        if (rendered.matches(".*@[A-Z_]+@.*")) {
            throw new IllegalArgumentException("a value is missing in: " + rendered);
        }
        return rendered;
    }

    private static AdminCommand command(String line) {
        String[] words = line.replace("\"", "").split("\\s+");
        AdminCommand command = AdminCommand.named(words[0]);
        for (int at = 1; at < words.length; at++) {
            String word = words[at];
            int equals = word.indexOf('=');
            if (!word.startsWith(SEPARATOR)) {
                command = command.on(word);
            } else if (equals > 0) {
                command = command.with(word.substring(2, equals), word.substring(equals + 1));
            } else if (word.length() > 2) {
                command = command.with(word.substring(2), words[++at]);
            }
        }
        return command;
    }
}
