package evercart.storefront.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON object that a client sent; every getter refuses a value of another type by its name. Unknown members are ignored. */
public final class JsonBody {
    private static final int LONGEST_TEXT = 1000;

    @Schema(hidden = true)
    private final JsonObject json;

    JsonBody(JsonObject json) {
        this.json = json;
    }

    boolean has(String field) {
        return value(field).getValueType() != ValueType.NULL;
    }

    int integer(String field) {
        if (value(field) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException tooLarge) {
                throw new BadRequest(field, "is out of range");
            }
        }
        throw new BadRequest(field, "must be a whole number");
    }

    String text(String field) {
        if (value(field) instanceof JsonString text && text.getChars().length() <= LONGEST_TEXT) {
            return withoutControls(field, text.getString());
        }
        throw new BadRequest(field, "must be a text of at most " + LONGEST_TEXT + " characters");
    }

    /** The text, or null when there is none. */
    String textOrNull(String field) {
        return has(field) ? text(field) : null;
    }

    JsonBody object(String field) {
        if (value(field) instanceof JsonObject object) {
            return new JsonBody(object);
        }
        throw new BadRequest(field, "must be an object");
    }

    List<JsonBody> objects(String field) {
        if (value(field) instanceof JsonArray array && array.stream().allMatch(item -> item instanceof JsonObject)) {
            return array.getValuesAs(JsonObject.class).stream()
                    .map(JsonBody::new)
                    .toList();
        }
        throw new BadRequest(field, "must be an array of objects");
    }

    private static String withoutControls(String field, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRequest(field, "must not contain control characters");
        }
        return text;
    }

    private JsonValue value(String field) {
        return json.getOrDefault(field, JsonValue.NULL);
    }
}
