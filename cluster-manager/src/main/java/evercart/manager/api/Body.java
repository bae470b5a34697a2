package evercart.manager.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;

/** What a request brings. */
final class Body {
    private static final int LONGEST_WHY = 200;

    private Body() {}

    static JsonObject read(String body, String example) {
        try (var reader = Json.createReader(new StringReader(body == null ? "" : body))) {
            return reader.readObject();
        } catch (JsonException notJson) {
            throw new BadRequestException("the body must be JSON: " + example);
        }
    }

    /** A reason fit for the audit log. @param why may be null */
    static String reason(String why) {
        String reason = why == null ? "" : why.strip().replaceAll("\\p{Cntrl}", " ");
        return reason.substring(0, Math.min(reason.length(), LONGEST_WHY));
    }
}
