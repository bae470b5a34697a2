package evercart.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionRecordTest {
    private final SessionRecord one =
            new SessionRecord(new NewSession(Instant.EPOCH, Duration.ofMinutes(30), values("cart", "tea")), 1_000);
    private final SessionRecord other = one.copy();

    @Test
    void halves_that_did_nothing_merge_to_the_same_version() {
        SessionRecord merged = one.mergedWith(other);

        assertThat(merged.version()).isEqualTo(1);
    }

    @Test
    void what_either_half_wrote_is_kept_and_read_by_a_node_that_knows_a_version_of_its_own_half() {
        write(one, "a", "1");
        write(other, "b", "2");

        Loaded merged = one.mergedWith(other).read(2, null);

        assertThat(merged.isUnchanged()).isFalse();
        assertThat(merged.changed()).containsOnlyKeys("a", "b");
        assertThat(merged.names()).containsExactlyInAnyOrder("cart", "a", "b");
    }

    @Test
    void the_newer_value_wins_whichever_half_asks() {
        write(one, "cart", "coffee");
        write(other, "cart", "milk");
        write(other, "cart", "water");

        for (SessionRecord merged : Set.of(one.mergedWith(other), other.mergedWith(one))) {
            assertThat(merged.read(0, null).changed().get("cart")).isEqualTo("water".getBytes(UTF_8));
        }
    }

    @Test
    void a_removal_wins_over_an_older_value() {
        Change removal = new Change(1, Map.of(), Set.of("cart"), null, null, null, true);
        one.apply(removal, 2, 2_000);

        assertThat(other.mergedWith(one).read(1, null).names()).isEmpty();
    }

    private static void write(SessionRecord record, String name, String value) {
        Change change = new Change(record.version(), values(name, value), Set.of(), null, null, null, true);
        record.apply(change, record.version() + 1, 2_000);
    }

    private static Map<String, byte[]> values(String name, String value) {
        return Map.of(name, value.getBytes(UTF_8));
    }
}
