package evercart.session.local;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.memory.InMemorySessionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** During a roll-out nodes with two versions of an application share its sessions: the later one has added a field to a class. */
class TwoVersionsTest {
    private static final String LINE = """
            import java.io.Serializable;
            import java.util.function.IntConsumer;

            public final class Line implements Serializable, IntConsumer {
                private static final long serialVersionUID = 1L;
                private final String sku;
                private int pieces;

                public Line(String sku, int pieces) {
                    this.sku = sku;
                    this.pieces = pieces;
                }

                @Override
                public void accept(int more) {
                    pieces += more;
                }

                @Override
                public String toString() {
                    return pieces + " " + sku;
                }
            }
            """;
    private static final String LINE_WITH_A_GIFT = LINE.replace(
                    "private int pieces;", "private int pieces;\n    private String gift;")
            .replace("int pieces) {", "int pieces, String gift) {\n        this.gift = gift;")
            .replace("pieces + \" \" + sku", "pieces + \" \" + sku + (gift == null ? \"\" : \", a gift for \" + gift)");

    private final InMemorySessionStore store = new InMemorySessionStore(Clock.systemUTC());

    @TempDir
    Path folder;

    private Version before;
    private Version after;
    private Node old;
    private Node updated;

    @BeforeEach
    void nodes_with_two_versions() throws IOException {
        before = Version.of(folder.resolve("before"), "Line", LINE);
        after = Version.of(folder.resolve("after"), "Line", LINE_WITH_A_GIFT);
        old = new Node(store, before);
        updated = new Node(store, after);
    }

    @AfterEach
    void close() throws IOException {
        before.close();
        after.close();
    }

    @Test
    void the_later_version_reads_what_the_earlier_wrote_and_changes_it() throws Exception {
        begin(old, before.make("Line", "tea", 1));

        change(updated);

        assertThat(line(updated)).hasToString("3 tea");
        assertThat(line(old)).hasToString("3 tea");
    }

    @Test
    void the_earlier_version_reads_what_the_later_wrote() throws Exception {
        begin(updated, after.make("Line", "tea", 1, "Ann"));

        assertThat(line(old)).hasToString("1 tea");
    }

    @Test
    void what_the_earlier_version_only_looks_at_keeps_what_it_does_not_know() throws Exception {
        begin(updated, after.make("Line", "tea", 1, "Ann"));
        LocalSession looked = old.open("id");
        assertThat(looked.attributes().get("line")).hasToString("1 tea");
        old.save(looked);

        assertThat(old.measures.getSaves()).isZero();
        assertThat(line(updated)).hasToString("1 tea, a gift for Ann");
    }

    /** So what must not be lost is an attribute of its own. */
    @Test
    void what_the_earlier_version_changes_is_as_it_knows_it_and_other_attributes_stay() throws Exception {
        begin(updated, after.make("Line", "tea", 1, "Ann"));
        LocalSession session = updated.open("id");
        session.attributes().put("gifts", Map.of("tea", "Ann"));
        updated.save(session);

        change(old);

        assertThat(line(updated)).hasToString("3 tea");
        assertThat(updated.open("id").attributes().get("gifts")).isEqualTo(Map.of("tea", "Ann"));
    }

    private static void begin(Node node, Object line) {
        LocalSession session = node.create("id");
        session.attributes().put("line", line);
        node.save(session);
    }

    private static void change(Node node) {
        LocalSession session = node.open("id");
        ((IntConsumer) session.attributes().get("line")).accept(2);
        node.save(session);
    }

    private static Object line(Node node) {
        LocalSession session = node.open("id");
        Object line = session.attributes().get("line");
        node.save(session);
        return line;
    }
}
