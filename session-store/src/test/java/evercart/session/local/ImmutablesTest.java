package evercart.session.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImmutablesTest {
    record Line(String sku, BigDecimal price, Set<String> changes) implements Serializable {}

    record Note(List<String> lines) implements Serializable {}

    static class Named implements Serializable {
        private static final long serialVersionUID = 1L;
        private final Object name;

        Named(Object name) {
            this.name = name;
        }
    }

    static final class Renamed extends Named {
        private static final long serialVersionUID = 1L;
        private String other;

        Renamed(String name) {
            super(name);
        }
    }

    @Test
    void values_of_java_and_what_is_made_of_them_alone_never_change() {
        assertThat(List.of("tea", 1, Instant.EPOCH, BigDecimal.ONE, TimeUnit.DAYS))
                .allMatch(Immutables::isImmutable);
        assertThat(Immutables.isImmutable(new Line("MUG", BigDecimal.TEN, Set.of("a", "b"))))
                .isTrue();
        assertThat(Immutables.isImmutable(new Named(new Line("MUG", null, Set.of()))))
                .isTrue();
        assertThat(Immutables.isImmutable(Map.of("tea", List.of(1, 2)))).isTrue();
    }

    @Test
    void what_holds_something_that_may_change_may_change() {
        List<String> list = new ArrayList<>();

        assertThat(Immutables.isImmutable(list)).isFalse();
        assertThat(Immutables.isImmutable(new Note(list))).isFalse();
        assertThat(Immutables.isImmutable(new Note(Collections.unmodifiableList(list))))
                .isFalse();
        assertThat(Immutables.isImmutable(new Named(new byte[1]))).isFalse();
        assertThat(Immutables.isImmutable(new Renamed("tea"))).isFalse();
        assertThat(Immutables.isImmutable(List.of(new Note(list)))).isFalse();
        assertThat(Immutables.isImmutable(new AtomicInteger())).isFalse();
        assertThat(Immutables.isImmutable(new Date())).isFalse();
        assertThat(Immutables.isImmutable(Optional.of(list))).isFalse();
    }

    @Test
    void what_is_nested_without_end_is_taken_for_something_that_may_change() {
        Object nested = "tea";
        for (int depth = 0; depth < 1_000; depth++) {
            nested = new Named(nested);
        }

        assertThat(Immutables.isImmutable(nested)).isFalse();
    }
}
