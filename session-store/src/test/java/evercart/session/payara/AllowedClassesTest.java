package evercart.session.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AllowedClassesTest {

    /** neither Java's nor, since it is in no WEB-INF/classes, the application's own */
    private record Foreign(String text) implements Serializable {}

    @Test
    void values_of_java_are_allowed() throws Exception {
        Object value = new ArrayList<>(
                List.of("a", 1, BigDecimal.ONE, Instant.EPOCH, Map.of("k", new int[] {1}), new String[][] {{"x"}}));

        assertThat((List<?>) read(value, "")).hasSize(6);
    }

    @Test
    void what_nobody_allowed_is_refused_however_deep() {
        assertThatThrownBy(() -> read(new Foreign("x"), "")).isInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> read(List.of(Map.of("k", new Foreign[] {new Foreign("x")})), ""))
                .isInstanceOf(InvalidClassException.class);
    }

    @Test
    void settings_can_allow_more() throws Exception {
        assertThat(read(new Foreign("x"), "evercart.session.payara.*")).isEqualTo(new Foreign("x"));
    }

    @Test
    void settings_can_refuse_what_is_usually_allowed() {
        assertThatThrownBy(() -> read(Instant.EPOCH, "!java.time.*")).isInstanceOf(InvalidClassException.class);
    }

    private static Object read(Object value, String more) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            in.setObjectInputFilter(new AllowedClasses(more));
            return in.readObject();
        }
    }
}
