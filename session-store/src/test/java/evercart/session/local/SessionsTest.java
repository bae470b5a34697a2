package evercart.session.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.session.memory.InMemorySessionStore;
import evercart.session.store.StoreUnavailableException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final InMemorySessionStore store = new InMemorySessionStore(Clock.systemUTC());
    private final Node one = new Node(store);
    private final Node other = new Node(store);

    @Test
    void what_one_node_saved_the_other_reads() {
        LocalSession session = one.create("id");
        session.attributes().put("cart", new ArrayList<>(List.of("tea")));
        one.save(session);

        assertThat(other.open("id").attributes().get("cart")).isEqualTo(List.of("tea"));
    }

    @Test
    void a_session_that_was_only_looked_at_costs_no_save() {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession looked = other.open("id");
        looked.attributes().get("cart");

        other.save(looked);

        assertThat(other.measures.getSaves()).isZero();
    }

    @Test
    void setting_what_is_there_already_costs_no_save() {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession session = other.open("id");
        session.attributes().put("cart", new ArrayList<>(List.of("tea")));

        other.save(session);

        assertThat(other.measures.getSaves()).isZero();
    }

    @Test
    void a_change_in_place_is_noticed() {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession session = one.open("id");
        list(session, "cart").add("milk");

        one.save(session);

        assertThat(list(other.open("id"), "cart")).containsExactly("tea", "milk");
    }

    @Test
    void what_a_save_looked_at_is_not_serialised_again_for_the_rest_of_the_request() {
        savedWith("cart", new ArrayList<>(List.of(new Counted())));
        LocalSession session = one.open("id");
        session.attributes().get("cart");

        one.sessions.save(session, null, null);
        int looks = Counted.LOOKS.get();
        one.sessions.saveRest(session, null);

        assertThat(Counted.LOOKS).hasValue(looks);
    }

    @Test
    void what_is_asked_for_and_changed_after_a_save_of_the_same_request_is_kept() {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession session = one.open("id");
        list(session, "cart").add("milk");
        one.sessions.save(session, null, null);
        list(session, "cart").add("sugar");

        one.sessions.saveRest(session, null);

        assertThat(list(other.open("id"), "cart")).containsExactly("tea", "milk", "sugar");
    }

    @Test
    void an_object_that_cannot_change_is_not_serialised_to_see_whether_it_did() {
        savedWith("line", new Line("tea", new Counted()));
        LocalSession session = one.open("id");
        int looks = Counted.LOOKS.get();

        session.attributes().get("line");
        one.save(session);

        assertThat(Counted.LOOKS).hasValue(looks);
    }

    record Line(String sku, Counted counted) implements Serializable {}

    /** Counts how often it is serialised. */
    private static final class Counted implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final AtomicInteger LOOKS = new AtomicInteger();

        private void writeObject(ObjectOutputStream out) throws IOException {
            LOOKS.incrementAndGet();
            out.defaultWriteObject();
        }
    }

    @Test
    void only_the_changed_attribute_is_sent() {
        LocalSession session = one.create("id");
        session.attributes().put("large", new byte[100_000]);
        session.attributes().put("count", 1);
        one.save(session);
        long before = one.measures.getSavedBytes();
        LocalSession again = one.open("id");
        again.attributes().get("large");
        again.attributes().put("count", 2);

        one.save(again);

        assertThat(one.measures.getSavedBytes() - before).isLessThan(10);
    }

    @Test
    void requests_on_two_nodes_that_change_different_attributes_lose_nothing() {
        savedWith("cart", "tea");
        LocalSession here = one.open("id");
        LocalSession there = other.open("id");
        here.attributes().put("a", 1);
        there.attributes().put("b", 2);

        one.save(here);
        other.save(there);

        assertThat(one.open("id").attributes())
                .containsEntry("a", 1)
                .containsEntry("b", 2)
                .containsEntry("cart", "tea");
        assertThat(other.open("id").attributes()).containsEntry("a", 1).containsEntry("b", 2);
    }

    @Test
    void a_removed_attribute_is_gone_on_the_other_node_and_can_come_back() {
        savedWith("cart", "tea");
        other.save(other.open("id"));
        LocalSession session = one.open("id");
        session.attributes().remove("cart");
        one.save(session);
        assertThat(other.open("id").attributes()).doesNotContainKey("cart");

        LocalSession again = other.open("id");
        again.attributes().put("cart", "milk");
        other.save(again);

        assertThat(one.open("id").attributes()).containsEntry("cart", "milk");
    }

    @Test
    void a_running_requests_own_change_outlives_a_refresh_by_another_request_of_its_node() {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession running = one.open("id");
        List<String> held = list(running, "cart");
        LocalSession elsewhere = other.open("id");
        elsewhere.attributes().put("cart", new ArrayList<>(List.of("coffee")));
        elsewhere.attributes().put("name", "Ada");
        other.save(elsewhere);

        LocalSession second = one.open("id");
        assertThat(list(second, "cart")).containsExactly("coffee");
        one.save(second);
        held.add("milk");
        one.save(running);

        assertThat(other.open("id").attributes())
                .containsEntry("name", "Ada")
                .containsEntry("cart", List.of("tea", "milk"));
        assertThat(list(one.open("id"), "cart")).containsExactly("tea", "milk");
    }

    @Test
    void names_that_are_hidden_are_kept_and_listed_to_nobody() {
        LocalSession session = one.create("id");
        session.attributes().put(SessionAttributes.HIDDEN + "caller", "ada");
        session.attributes().put("cart", "tea");
        one.save(session);

        SessionAttributes read = other.open("id").attributes();

        assertThat(read.get(SessionAttributes.HIDDEN + "caller")).isEqualTo("ada");
        assertThat(read.keySet()).containsExactly("cart");
        assertThat(read).hasSize(1).containsOnlyKeys("cart");
    }

    @Test
    void an_ended_session_is_gone_for_a_save_that_was_under_way() {
        savedWith("cart", "tea");
        LocalSession late = other.open("id");
        late.attributes().put("cart", "revived");
        assertThat(one.sessions.end(one.open("id"))).isTrue();

        other.save(late);

        assertThat(late.isGone()).isTrue();
        assertThat(one.openIfAlive("id")).isEmpty();
        assertThat(other.openIfAlive("id")).isEmpty();
    }

    @Test
    void a_session_is_ended_by_one_of_two() {
        savedWith("cart", "tea");
        LocalSession here = one.open("id");
        LocalSession there = other.open("id");

        assertThat(one.sessions.end(here)).isTrue();
        assertThat(other.sessions.end(there)).isFalse();
    }

    @Test
    void a_session_that_changed_its_id_takes_its_unsaved_changes_along() {
        savedWith("cart", "tea");
        LocalSession session = one.open("id");
        session.attributes().put("name", "Ada");

        one.sessions.rename(session, "new id");
        one.save(session);

        assertThat(other.openIfAlive("id")).isEmpty();
        assertThat(other.open("new id").attributes())
                .containsEntry("cart", "tea")
                .containsEntry("name", "Ada");
    }

    @Test
    void a_changed_timeout_is_kept() {
        savedWith("cart", "tea");
        LocalSession session = one.open("id");
        session.setTimeout(Duration.ofSeconds(7));

        one.save(session);

        assertThat(other.open("id").timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(one.open("id").timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_store_that_is_away_is_told_and_nothing_counts_as_saved() {
        savedWith("cart", "tea");
        LocalSession session = one.open("id");
        session.attributes().put("cart", "milk");
        store.setAvailable(false);

        assertThatThrownBy(() -> one.save(session)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> one.open("id")).isInstanceOf(StoreUnavailableException.class);

        store.setAvailable(true);
        assertThat(other.open("id").attributes()).containsEntry("cart", "tea");
        assertThat(one.measures.getStoreFailures()).isEqualTo(2);
    }

    @Test
    void objects_that_change_while_they_are_saved_are_saved_in_one_piece() throws Exception {
        savedWith("cart", new ArrayList<>(List.of("tea")));
        LocalSession session = one.open("id");
        List<String> cart = list(session, "cart");
        Thread writer = new Thread(() -> {
            for (int line = 0; line < 20_000; line++) {
                synchronized (this) {
                    cart.add("x");
                    cart.remove(cart.size() - 1);
                }
            }
        });
        writer.start();

        for (int save = 0; save < 50; save++) {
            one.sessions.save(session, null, null);
        }
        writer.join();

        one.save(session);
        assertThat(list(other.open("id"), "cart")).containsExactly("tea");
    }

    private void savedWith(String name, Object value) {
        LocalSession session = one.create("id");
        session.attributes().put(name, value);
        one.save(session);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(LocalSession session, String name) {
        return (List<String>) session.attributes().get(name);
    }
}
