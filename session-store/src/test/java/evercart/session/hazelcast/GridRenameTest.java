package evercart.session.hazelcast;

import static evercart.session.Eventually.retried;
import static evercart.session.Eventually.until;
import static evercart.session.hazelcast.GridMember.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.store.Committed.Outcome;
import evercart.session.store.Loaded;
import evercart.session.store.NewSession;
import evercart.session.store.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change of id takes three steps; the node that takes them dies after each. */
class GridRenameTest extends GridTrial {
    private static final String NEW = "-new";

    @Test
    void a_session_is_found_under_one_id_whenever_the_node_that_changes_it_dies() throws Exception {
        List<String> held = moved(1);
        List<String> copied = moved(2);
        List<String> buried = moved(3);

        third.kill();

        for (String id : Stream.concat(held.stream(), copied.stream()).toList()) {
            until(() -> contains(one, id, "cart"));
            assertThat(retried(() -> other.commit(id, write("more", "milk"))).outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(contains(one, id, "more")).isTrue();
        }
        for (String id : held) {
            assertThat(retried(() -> one.load(id + NEW, 0, null))).isEmpty();
        }
        for (String id : buried) {
            assertThat(retried(() -> one.load(id, 0, null))).isEmpty();
            assertThat(retried(() -> other.commit(id, write("more", "milk"))).outcome())
                    .isEqualTo(Outcome.DONE);
            assertThat(contains(one, id + NEW, "cart")).isTrue();
            assertThat(contains(one, id + NEW, "more")).isTrue();
        }
    }

    /** Of so many steps, by the third member. */
    private List<String> moved(int steps) throws Exception {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(8).toList();
        for (String id : ids) {
            retried(() -> one.create(id, session()));
            until(() -> third.ask("move " + id + " " + id + NEW + " " + steps).equals(GridMember.DONE));
        }
        return ids;
    }

    private static NewSession session() {
        return new NewSession(Instant.now(), Duration.ofMinutes(30), Map.of("cart", "tea".getBytes(UTF_8)));
    }

    private static boolean contains(SessionStore store, String id, String name) throws Exception {
        return retried(() -> store.load(id, 0, null))
                .map(Loaded::names)
                .filter(names -> names.contains(name))
                .isPresent();
    }
}
