package evercart.session.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueCodecTest {
    private final ValueCodec codec = new ValueCodec(new Node.JavaObjects());

    static List<Object> values() {
        return List.of(
                "",
                "tea",
                "茶 ☕ 🫖",
                "half a pair \uD83D and more",
                "\u0000",
                new byte[0],
                new byte[] {0, 1, -1},
                0,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                true,
                false,
                new BigDecimal("12.50"),
                Instant.EPOCH,
                UUID.randomUUID(),
                List.of("a", 1),
                Map.of("a", List.of()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_as_it_was(Object value) {
        assertThat(codec.decode("name", codec.encode("name", value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_that_is_stored_needs_no_bytes(Object value) {
        assertThat(codec.encodeIfOther("name", value, codec.encode("name", value)))
                .isNull();
        assertThat(codec.encodeIfOther("name", value, null)).isEqualTo(codec.encode("name", value));
        assertThat(codec.encodeIfOther("name", value, codec.encode("name", "other")))
                .isNotNull();
    }

    @Test
    void what_cannot_be_serialised_is_told_by_name_and_type() {
        assertThatThrownBy(() -> codec.encode("thread", new Thread()))
                .isInstanceOf(UnstorableAttributeException.class)
                .hasMessageContaining("thread")
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void broken_bytes_are_told() {
        assertThatThrownBy(() -> codec.decode("cart", new byte[] {0, 1, 2, 3}))
                .isInstanceOf(UnstorableAttributeException.class)
                .hasMessageContaining("cart");
    }
}
