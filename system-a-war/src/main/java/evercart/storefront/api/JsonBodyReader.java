package evercart.storefront.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** Reads what a client sent with bounds on all of it: size, depth, and each name once. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    static final int MOST_BYTES = 64 * 1024;
    private static final int DEEPEST = 10;

    /** What a library can make a number of, and more than anybody needs. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,4})?");

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw BadRequest.tooLarge(MOST_BYTES);
        }
        return new JsonBody(bytes.length == 0 ? JsonObject.EMPTY_JSON_OBJECT : parse(bytes));
    }

    static JsonObject parse(byte[] bytes) {
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(bytes));
                JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            checkShape(parser);
            return reader.readObject();
        } catch (JsonException | NoSuchElementException malformed) {
            throw new BadRequest(null, "the body is not well-formed JSON");
        }
    }

    /** One object, not too deep, numbers not too long, and nothing after it: looked at before anything is built from it. */
    private static void checkShape(JsonParser parser) {
        int depth = 0;
        String field = null;
        do {
            Event event = parser.next();
            field = event == Event.KEY_NAME ? parser.getString() : field;
            if (event == Event.VALUE_NUMBER
                    && !NUMBER.matcher(parser.getString()).matches()) {
                throw new BadRequest(field, "is out of range");
            }
            depth += event == Event.START_OBJECT || event == Event.START_ARRAY ? 1 : 0;
            depth -= event == Event.END_OBJECT || event == Event.END_ARRAY ? 1 : 0;
            if (depth == 0 && event != Event.END_OBJECT) {
                throw new BadRequest(null, "the body must be a JSON object");
            }
            if (depth > DEEPEST) {
                throw new BadRequest(null, "the body is nested more than " + DEEPEST + " deep");
            }
        } while (parser.hasNext());
    }
}
