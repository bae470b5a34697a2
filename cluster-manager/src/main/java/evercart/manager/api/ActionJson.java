package evercart.manager.api;

import evercart.manager.action.Action;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** An action as the API tells it. */
final class ActionJson {

    private ActionJson() {}

    static JsonObject of(Action action) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        action.lines()
                .forEach(line -> lines.add(Json.createObjectBuilder()
                        .add("after", line.after().toString())
                        .add("text", line.text())));
        return Json.createObjectBuilder()
                .add("id", String.valueOf(action.id()))
                .add("what", action.intent().text())
                .add("who", action.who())
                .add("why", action.why())
                .add("began", action.began().toString())
                .add("state", action.outcome().name().toLowerCase(Locale.ROOT))
                .add("failure", action.failure())
                .add("lines", lines)
                .build();
    }

    /** For shells: the lines from a number on, and at the end how things stand. */
    static String text(Action action, int from) {
        Action.Outcome outcome = action.outcome();
        List<Action.Line> lines = action.lines();
        StringBuilder text = new StringBuilder();
        lines.stream()
                .skip(from)
                .forEach(line -> text.append("- ").append(line.text()).append('\n'));
        return text.append("= ")
                .append(outcome.name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(action.failure())
                .append('\n')
                .toString();
    }
}
