package evercart.storefront.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyReaderTest {

    @Test
    void an_object_is_read() {
        assertThat(parse("{\"quantity\": 3, \"other\": [1]}").getInt("quantity"))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"quantity\":}",
                "{\"quantity\":1}}",
                "{\"quantity\":1} trailing",
                "{'quantity':1}",
                "{\"quantity\":1,\"quantity\":2}",
                "{\"quantity\":01}",
                "{\"quantity\":NaN}",
                "[]",
                "1",
                "\"text\"",
                "null",
                "\u0000",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}"
            })
    void everything_else_is_refused(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(BadRequest.class);
    }

    private static JsonObject parse(String body) {
        return JsonBodyReader.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
