package evercart.storefront.api;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
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

/** Reads what a client sent with bounds on all of it: size, depth, and each name once. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    static final int MOST_BYTES = 64 * 1024;
    private static final int DEEPEST = 10;
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
        checkDepth(bytes);
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonStructure json = reader.read();
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException | IllegalStateException malformed) {
            throw new BadRequest(null, "the body is not well-formed JSON");
        }
        throw new BadRequest(null, "the body must be a JSON object");
    }

    /** Counts brackets before anything is built from them; those within texts count too, which only makes it stricter. */
    private static void checkDepth(byte[] bytes) {
        int depth = 0;
        for (byte each : bytes) {
            depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new BadRequest(null, "the body is nested more than " + DEEPEST + " deep");
            }
        }
    }
}
