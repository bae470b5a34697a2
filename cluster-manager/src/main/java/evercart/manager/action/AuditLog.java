package evercart.manager.action;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Who did what, when and why: one line of JSON each, in a file that outlives the manager. */
public class AuditLog {
    private static final Logger LOG = System.getLogger(AuditLog.class.getName());

    private final Path file;

    /** An action began or ended. */
    public record Entry(Instant at, String what, String who, String why, String outcome) {}

    AuditLog(Path file) {
        this.file = file;
    }

    void began(Action action) {
        write(action, "began");
    }

    void ended(Action action) {
        write(action, action.outcome() == Action.Outcome.DONE ? "done" : "failed: " + action.failure());
    }

    /** What is under way goes on to more. */
    void raised(Intent larger, String who, String why) {
        write(larger.text(), who, why, "instead");
    }

    /** Something that is done at once: a switch, a setting. */
    public void changed(String what, String who, String why) {
        write(what, who, why, "done");
    }

    /** The newest first. */
    public List<Entry> newest(int count) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<Entry> entries =
                    new ArrayList<>(lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                            .map(AuditLog::entry)
                            .toList());
            Collections.reverse(entries);
            return entries;
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "the audit log cannot be read", failure);
            return List.of();
        }
    }

    private void write(Action action, String outcome) {
        write(action.intent().text(), action.who(), action.why(), outcome);
    }

    private synchronized void write(String what, String who, String why, String outcome) {
        JsonObject line = Json.createObjectBuilder()
                .add("at", Instant.now().toString())
                .add("what", what)
                .add("who", who)
                .add("why", why)
                .add("outcome", outcome)
                .build();
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "not in the audit log: " + line, failure);
        }
    }

    private static Entry entry(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new Entry(
                    Instant.parse(json.getString("at")),
                    json.getString("what"),
                    json.getString("who"),
                    json.getString("why"),
                    json.getString("outcome"));
        }
    }
}
