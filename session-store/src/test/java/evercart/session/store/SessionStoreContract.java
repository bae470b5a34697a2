package evercart.session.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.local.LocalSession;
import evercart.session.local.Measures;
import evercart.session.local.ObjectCodec;
import evercart.session.local.Sessions;
import evercart.session.store.Committed.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store must do, seen by two nodes: what one does, the other sees. */
public abstract class SessionStoreContract {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    private static final Duration TO_SETTLE = Home.SETTLED.plusMillis(50);

    private String id = UUID.randomUUID().toString();

    /** The store as one node reaches it. */
    protected abstract SessionStore one();

    /** The same store as another node reaches it. */
    protected abstract SessionStore other();

    /** Waits until the store's clock is this much later. */
    protected abstract void letPass(Duration time);

    /** How many entries of whatever kind the store holds for living or dead sessions, without such as end by themselves. */
    protected abstract long entries();

    @Test
    void a_session_is_read_by_another_node_as_it_was_created() {
        Instant created = Instant.parse("2026-01-02T03:04:05.678Z");

        assertThat(one().create(id, new NewSession(created, HALF_HOUR, values("cart", "tea", "name", "茶"))))
                .isTrue();

        Loaded loaded = other().load(id, 0, null).orElseThrow();
        assertThat(loaded.version()).isEqualTo(1);
        assertThat(texts(loaded.changed())).isEqualTo(Map.of("cart", "tea", "name", "茶"));
        assertThat(loaded.names()).containsExactlyInAnyOrder("cart", "name");
        assertThat(loaded.created()).isEqualTo(created);
        assertThat(loaded.timeout()).isEqualTo(HALF_HOUR);
        assertThat(loaded.pending()).isFalse();
    }

    @Test
    void an_id_is_given_to_one_session_only() {
        createWith("cart", "tea");

        assertThat(other().create(id, session(HALF_HOUR, values()))).isFalse();

        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "tea"));
    }

    @Test
    void nobody_is_found_under_an_unknown_id() {
        for (String unknown : List.of(id, "", "x".repeat(5_000), "%00*?[a-z]{} \u0000\r\n:é茶")) {
            assertThat(one().load(unknown, 7, "mark")).isEmpty();
            assertThat(one().commit(unknown, write(0, "a", "b")).outcome()).isEqualTo(Outcome.GONE);
            assertThat(one().remove(unknown)).isFalse();
            assertThat(one().lock(unknown, "token", Duration.ofSeconds(1))).isTrue();
            one().unlock(unknown, "token");
        }
    }

    @Test
    void a_session_that_is_known_as_it_is_costs_no_content() {
        createWith("cart", "tea");

        Loaded loaded = other().load(id, 1, null).orElseThrow();

        assertThat(loaded.isUnchanged()).isTrue();
        assertThat(loaded.changed()).isEmpty();
        assertThat(loaded.version()).isEqualTo(1);
    }

    @Test
    void only_what_was_written_since_is_read() {
        createWith("cart", "tea", "name", "Ada");

        Committed committed = one().commit(id, write(1, "cart", "coffee"));

        assertThat(committed).isEqualTo(Committed.done(1, 2, 0));
        Loaded loaded = other().load(id, 1, null).orElseThrow();
        assertThat(texts(loaded.changed())).isEqualTo(Map.of("cart", "coffee"));
        assertThat(loaded.names()).containsExactlyInAnyOrder("cart", "name");
    }

    @Test
    void to_one_that_knows_more_than_the_store_everything_is_told() {
        createWith("cart", "tea", "name", "Ada");

        Loaded loaded = other().load(id, 7, null).orElseThrow();

        assertThat(loaded.version()).isEqualTo(1);
        assertThat(texts(loaded.changed())).isEqualTo(Map.of("cart", "tea", "name", "Ada"));
        assertThat(loaded.names()).containsExactlyInAnyOrder("cart", "name");
    }

    @Test
    void a_removed_attribute_is_no_longer_named() {
        createWith("cart", "tea", "name", "Ada");

        one().commit(id, new Change(1, Map.of(), Set.of("cart", "never there"), null, null, null, true));

        Loaded loaded = other().load(id, 1, null).orElseThrow();
        assertThat(loaded.names()).containsExactly("name");
        assertThat(loaded.changed()).isEmpty();
    }

    @Test
    void values_and_names_of_any_kind_come_back() {
        byte[] large = new byte[1_000_000];
        large[999_999] = 7;
        String name = "Wéird 名 \u0000\n{}:*" + "n".repeat(300);

        one().create(id, session(HALF_HOUR, Map.of(name, large, "empty", new byte[0])));

        assertThat(load(0).changed().get(name)).isEqualTo(large);
        assertThat(load(0).changed().get("empty")).isEmpty();
    }

    @Test
    void a_session_may_have_no_attributes() {
        one().create(id, session(HALF_HOUR, values()));

        assertThat(load(0).names()).isEmpty();
        assertThat(load(0).isUnchanged()).isFalse();
    }

    @Test
    void changes_of_different_attributes_both_count() {
        createWith("cart", "tea");

        Committed first = one().commit(id, write(1, "a", "1"));
        Committed second = other().commit(id, write(1, "b", "2"));

        assertThat(first).isEqualTo(Committed.done(1, 2, 0));
        assertThat(second).isEqualTo(Committed.done(2, 3, 0));
        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "tea", "a", "1", "b", "2"));
    }

    @Test
    void the_last_of_two_changes_of_one_attribute_wins_and_is_told_of_it() {
        createWith("cart", "tea");
        one().commit(id, write(1, "cart", "coffee"));

        Committed second = other().commit(id, write(1, "cart", "milk"));

        assertThat(second).isEqualTo(Committed.done(2, 3, 1));
        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "milk"));
    }

    @Test
    void a_change_that_must_not_overwrite_is_refused_as_a_whole() {
        createWith("cart", "tea", "name", "Ada");
        one().commit(id, write(1, "cart", "coffee"));
        one().commit(id, new Change(2, Map.of(), Set.of("name"), null, null, null, true));

        Committed overCart =
                other().commit(id, new Change(1, values("cart", "milk", "x", "y"), Set.of(), null, null, null, false));
        Committed overName =
                other().commit(id, new Change(2, values("name", "Eve"), Set.of(), null, null, null, false));

        assertThat(overCart).isEqualTo(Committed.refused(Outcome.CONFLICT, 1));
        assertThat(overName).isEqualTo(Committed.refused(Outcome.CONFLICT, 1));
        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "coffee"));
        assertThat(load(0).version()).isEqualTo(3);
    }

    @Test
    void a_removed_session_is_dead_for_everybody_and_for_ever() {
        createWith("cart", "tea");

        assertThat(one().remove(id)).isTrue();

        assertThat(other().remove(id)).isFalse();
        assertThat(other().load(id, 0, null)).isEmpty();
        assertThat(other().load(id, 1, null)).isEmpty();
        assertThat(other().commit(id, write(1, "cart", "revived")).outcome()).isEqualTo(Outcome.GONE);
        assertThat(other().rename(id, UUID.randomUUID().toString())).isFalse();
        assertThat(one().load(id, 0, null)).isEmpty();
    }

    @Test
    void a_removal_wins_against_changes_that_are_under_way() throws Exception {
        for (int round = 0; round < 20; round++) {
            String session = UUID.randomUUID().toString();
            one().create(session, session(HALF_HOUR, values()));
            AtomicInteger ended = new AtomicInteger();

            inParallel(
                    () -> count(ended, one().remove(session)),
                    () -> count(ended, other().remove(session)),
                    () -> one().commit(session, write(1, "a", "1")),
                    () -> other().commit(session, write(1, "b", "2")));

            assertThat(ended).hasValue(1);
            assertThat(one().load(session, 0, null)).isEmpty();
        }
    }

    @Test
    void a_session_moves_to_a_new_id_with_everything_it_has() {
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().commit(id, write(1, "name", "Ada"));

        assertThat(one().rename(id, newId)).isTrue();

        assertThat(other().load(id, 0, null)).isEmpty();
        Loaded moved = other().load(newId, 0, null).orElseThrow();
        assertThat(texts(moved.changed())).isEqualTo(Map.of("cart", "tea", "name", "Ada"));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(other().rename(id, UUID.randomUUID().toString())).isFalse();
        assertThat(other().create(id, session(HALF_HOUR, values()))).isFalse();
    }

    @Test
    void a_change_begun_under_an_old_id_is_found_under_the_new_one() {
        String second = UUID.randomUUID().toString();
        String third = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().rename(id, second);
        one().rename(second, third);

        assertThat(other().commit(id, write(1, "late", "yes")).outcome()).isEqualTo(Outcome.DONE);

        assertThat(texts(other().load(third, 0, null).orElseThrow().changed()))
                .isEqualTo(Map.of("cart", "tea", "late", "yes"));
    }

    @Test
    void a_removal_after_a_move_is_final_for_all_ids() {
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().rename(id, newId);

        assertThat(other().remove(newId)).isTrue();

        assertThat(one().commit(id, write(1, "late", "yes")).outcome()).isEqualTo(Outcome.GONE);
        assertThat(one().load(newId, 0, null)).isEmpty();
    }

    @Test
    void a_session_does_not_move_to_an_id_that_is_taken() {
        String taken = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().create(taken, session(HALF_HOUR, values("theirs", "yes")));

        assertThat(other().rename(id, taken)).isFalse();

        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "tea"));
        assertThat(texts(one().load(taken, 0, null).orElseThrow().changed())).isEqualTo(Map.of("theirs", "yes"));
    }

    @Test
    void a_session_is_over_after_its_timeout_and_claimed_once() {
        one().create(id, session(Duration.ofSeconds(1), values("cart", "tea")));

        letPass(Duration.ofMillis(1_400));

        assertThat(other().load(id, 1, null)).isEmpty();
        assertThat(other().commit(id, write(1, "a", "b")).outcome()).isEqualTo(Outcome.GONE);
        List<Ended> claimed = new ArrayList<>(one().claimEnded(1_000, Duration.ofMinutes(1)));
        claimed.addAll(other().claimEnded(1_000, Duration.ofMinutes(1)));
        assertThat(claimed)
                .filteredOn(ended -> ended.id().equals(id))
                .hasSize(1)
                .first()
                .satisfies(ended -> {
                    assertThat(texts(ended.attributes())).isEqualTo(Map.of("cart", "tea"));
                    assertThat(ended.timeout()).isEqualTo(Duration.ofSeconds(1));
                });
    }

    @Test
    void a_claim_that_nobody_carried_out_is_given_again() {
        one().create(id, session(Duration.ofSeconds(1), values("cart", "tea")));
        letPass(Duration.ofMillis(1_400));
        assertThat(claimed(one(), Duration.ofMillis(300))).contains(id);

        letPass(Duration.ofMillis(500));

        assertThat(claimed(other(), Duration.ofMinutes(1))).contains(id);
        assertThat(other().remove(id)).isTrue();
        assertThat(claimed(one(), Duration.ofMinutes(1))).doesNotContain(id);
    }

    @Test
    void each_access_puts_off_the_end() {
        one().create(id, session(Duration.ofSeconds(2), values("cart", "tea")));

        for (int access = 0; access < 4; access++) {
            letPass(Duration.ofMillis(1_000));
            assertThat(other().load(id, 1, null)).isPresent();
        }

        assertThat(claimed(one(), Duration.ofMinutes(1))).doesNotContain(id);
    }

    @Test
    void each_write_puts_off_the_end() {
        one().create(id, session(Duration.ofSeconds(2), values("cart", "tea")));

        for (int write = 0; write < 4; write++) {
            letPass(Duration.ofMillis(1_000));
            assertThat(other().commit(id, write(1 + write, "cart", "tea " + write))
                            .outcome())
                    .isEqualTo(Outcome.DONE);
        }

        assertThat(claimed(one(), Duration.ofMinutes(1))).doesNotContain(id);
    }

    @Test
    void a_timeout_can_be_changed_and_switched_off() {
        one().create(id, session(Duration.ofSeconds(1), values("cart", "tea")));

        one().commit(id, new Change(1, Map.of(), Set.of(), Duration.ZERO, null, null, true));

        letPass(Duration.ofMillis(1_500));
        assertThat(other().load(id, 0, null).orElseThrow().timeout()).isZero();
        other().commit(id, new Change(2, Map.of(), Set.of(), Duration.ofSeconds(1), null, null, true));
        letPass(Duration.ofMillis(1_500));
        assertThat(one().load(id, 0, null)).isEmpty();
    }

    @Test
    void a_request_whose_answer_left_early_is_awaited_until_it_has_finished() {
        createWith("cart", "tea");
        assertThat(other().load(id, 1, "a1-7").orElseThrow().pending()).isTrue();

        one().commit(id, new Change(1, values("cart", "coffee"), Set.of(), null, "a1-7", null, true));

        Loaded loaded = other().load(id, 1, "a1-7").orElseThrow();
        assertThat(loaded.pending()).isFalse();
        assertThat(texts(loaded.changed())).isEqualTo(Map.of("cart", "coffee"));
        assertThat(other().load(id, 2, "a1-8").orElseThrow().pending()).isTrue();
    }

    @Test
    void a_lock_is_one_tokens_until_it_is_freed() {
        createWith("cart", "tea");

        assertThat(one().lock(id, "one", HALF_HOUR)).isTrue();

        assertThat(other().lock(id, "other", HALF_HOUR)).isFalse();
        assertThat(one().lock(id, "one", HALF_HOUR)).isTrue();
        other().unlock(id, "other");
        assertThat(other().lock(id, "other", HALF_HOUR)).isFalse();
        one().unlock(id, "one");
        assertThat(other().lock(id, "other", HALF_HOUR)).isTrue();
    }

    @Test
    void a_lock_frees_itself_when_its_holder_is_gone() {
        createWith("cart", "tea");
        one().lock(id, "one", Duration.ofMillis(300));

        letPass(Duration.ofMillis(500));

        assertThat(other().lock(id, "other", HALF_HOUR)).isTrue();
        assertThat(one().commit(id, locked("one", "cart", "stale"))).isEqualTo(Committed.refused(Outcome.LOCK_LOST, 0));
        assertThat(other().commit(id, locked("other", "cart", "fresh")).outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(texts(load(0).changed())).isEqualTo(Map.of("cart", "fresh"));
    }

    @Test
    void a_lock_moves_with_its_session() {
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().lock(id, "one", HALF_HOUR);

        one().rename(id, newId);

        assertThat(other().lock(newId, "other", HALF_HOUR)).isFalse();
        assertThat(one().commit(newId, locked("one", "cart", "mine")).outcome()).isEqualTo(Outcome.DONE);
        one().unlock(newId, "one");
        assertThat(other().lock(newId, "other", HALF_HOUR)).isTrue();
    }

    @Test
    void parallel_changes_of_different_attributes_lose_nothing() throws Exception {
        int writers = 8;
        int changes = 50;
        one().create(id, session(HALF_HOUR, values()));

        inParallel(IntStream.range(0, writers)
                .mapToObj(writer -> (Callable<?>) () -> {
                    SessionStore store = writer % 2 == 0 ? one() : other();
                    for (int change = 0; change < changes; change++) {
                        assertThat(store.commit(id, write(0, "w" + writer + "-" + change, "x"))
                                        .outcome())
                                .isEqualTo(Outcome.DONE);
                    }
                    return null;
                })
                .toArray(Callable<?>[]::new));

        assertThat(load(0).names()).hasSize(writers * changes);
        assertThat(load(0).version()).isEqualTo(1 + writers * changes);
    }

    @Test
    void increments_under_the_lock_are_exact() throws Exception {
        int writers = 4;
        int increments = 10;
        createWith("count", "0");

        inParallel(IntStream.range(0, writers)
                .mapToObj(writer -> (Callable<?>) () -> {
                    SessionStore store = writer % 2 == 0 ? one() : other();
                    for (int increment = 0; increment < increments; increment++) {
                        incrementUnderLock(store, "token-" + writer + "-" + increment);
                    }
                    return null;
                })
                .toArray(Callable<?>[]::new));

        assertThat(texts(load(0).changed())).isEqualTo(Map.of("count", String.valueOf(writers * increments)));
    }

    @Test
    void nothing_is_left_of_sessions_that_are_over() {
        long before = entries();
        long sizeBefore = one().size();
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        one().rename(id, newId);
        one().lock(newId, "token", HALF_HOUR);
        assertThat(other().size()).isEqualTo(sizeBefore + 1);

        one().remove(newId);

        assertThat(other().size()).isEqualTo(sizeBefore);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void a_copy_that_stays_for_a_while_gets_the_session_for_itself() {
        createWith("cart", "tea");

        assertThat(stay("copy").alone()).isZero();
        letPass(TO_SETTLE);

        Loaded loaded = stay("copy");
        assertThat(loaded.alone()).isPositive().isLessThanOrEqualTo(Home.LENGTH);
        assertThat(texts(loaded.changed())).isEqualTo(Map.of("cart", "tea"));
    }

    @Test
    void nobody_gets_a_session_for_himself_without_asking_for_it() {
        createWith("cart", "tea");
        Asker asker = new Asker("copy", false);

        one().load(id, 0, null, asker);
        letPass(TO_SETTLE);

        assertThat(one().load(id, 0, null, asker).orElseThrow().alone()).isZero();
    }

    @Test
    void whoever_has_a_session_for_himself_takes_every_step() {
        Asker asker = new Asker("copy", true);
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        settle("copy");

        assertThat(one().commit(id, write(1, "cart", "coffee"), asker)).isEqualTo(Committed.done(1, 2, 0));
        assertThat(texts(stay("copy").changed())).isEqualTo(Map.of("cart", "coffee"));
        assertThat(one().rename(id, newId, asker)).isTrue();
        assertThat(one().remove(newId, asker)).isTrue();
    }

    @Test
    void all_others_wait_while_a_copy_has_a_session_for_itself() {
        String newId = UUID.randomUUID().toString();

        isHeld(() -> other().load(id, 1, null, new Asker("elsewhere", true)));
        isHeld(() -> other().load(id, 1, null));
        isHeld(() -> other().commit(id, write(1, "cart", "coffee")));
        isHeld(() -> other().rename(id, newId));
        isHeld(() -> other().remove(id));
    }

    /** And is taken afterwards. */
    private void isHeld(Supplier<Object> step) {
        refusedWhileHeld(step);
        assertThat(one().load(id, 1, null, new Asker("copy", false))
                        .orElseThrow()
                        .isUnchanged())
                .isTrue();

        letPass(Home.LENGTH);
        assertThat(step.get()).isNotIn(false, Optional.empty());
    }

    /** On a busy machine the time may be over before the step comes: then it may be taken, and all begins anew. */
    private void refusedWhileHeld(Supplier<Object> step, Runnable... preparation) {
        for (int attempt = 1; attempt <= 20; attempt++) {
            id = UUID.randomUUID().toString();
            createWith("cart", "tea");
            List.of(preparation).forEach(Runnable::run);
            settle("copy");
            long begin = System.nanoTime();
            stay("copy");
            try {
                step.get();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Home.LENGTH);
            } catch (SessionHeldException held) {
                assertThat(held.left()).isPositive().isLessThanOrEqualTo(Home.LENGTH);
                return;
            }
        }
        throw new AssertionError("no step came in time");
    }

    @Test
    void what_others_wait_for_is_not_given_again() {
        refusedWhileHeld(() -> load(0));

        letPass(Home.LENGTH);

        assertThat(stay("copy").alone()).isZero();
        letPass(TO_SETTLE);
        assertThat(stay("copy").alone()).isZero();
    }

    @Test
    void nobody_gets_a_session_that_several_copies_ask_for() {
        createWith("cart", "tea");
        stay("copy");
        load(1);

        letPass(TO_SETTLE);
        assertThat(stay("copy").alone()).isZero();
        assertThat(other().load(id, 1, null, new Asker("elsewhere", true))
                        .orElseThrow()
                        .alone())
                .isZero();
        letPass(TO_SETTLE);
        assertThat(stay("copy").alone()).isZero();
        assertThat(other().load(id, 1, null, new Asker("elsewhere", true))
                        .orElseThrow()
                        .alone())
                .isZero();
    }

    @Test
    void a_session_under_a_new_id_is_nobodys() {
        String newId = UUID.randomUUID().toString();
        createWith("cart", "tea");
        settle("copy");

        one().rename(id, newId, new Asker("copy", true));

        assertThat(texts(other().load(newId, 0, null).orElseThrow().changed())).isEqualTo(Map.of("cart", "tea"));
        assertThat(other().load(id, 0, null)).isEmpty();
    }

    @Test
    void what_was_begun_under_an_old_id_waits_for_the_copy_that_has_the_new_one() {
        AtomicReference<String> oldId = new AtomicReference<>();

        refusedWhileHeld(() -> other().commit(oldId.get(), write(1, "cart", "coffee")), () -> oldId.set(renamed()));
    }

    private String renamed() {
        String oldId = id;
        id = UUID.randomUUID().toString();
        assertThat(one().rename(oldId, id)).isTrue();
        return oldId;
    }

    @Test
    void a_session_that_is_soon_over_is_nobodys() {
        one().create(id, session(Duration.ofMillis(900), values()));
        stay("copy");
        letPass(TO_SETTLE);

        assertThat(stay("copy").alone()).isZero();
    }

    /** A node reads as often as it can while another one writes: what was acknowledged before a read began is in it. */
    @Test
    void no_copy_is_served_that_is_older_than_what_was_acknowledged() throws Exception {
        int sessions = 4;
        Measures measures = new Measures(() -> 0, () -> 0, () -> true, () -> true);
        Sessions here = new Sessions(one(), new NoObjects(), measures, Clock.systemUTC(), true);
        Sessions there = new Sessions(other(), new NoObjects(), measures, Clock.systemUTC(), true);
        List<Callable<?>> tasks = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            String each = id + session;
            one().create(each, session(HALF_HOUR, Map.of()));
            AtomicLong acknowledged = new AtomicLong();
            LocalSession copy = here.find(each, null).orElseThrow().session();
            tasks.add(() -> {
                readUntil(here, copy, acknowledged);
                return null;
            });
            tasks.add(() -> {
                writeWhen(() -> measures.getSparedLoads() > 10_000, there, each, acknowledged);
                return null;
            });
        }

        inParallel(tasks.toArray(Callable<?>[]::new));

        assertThat(measures.getWaits()).isPositive();
    }

    private static final long WRITES = 20;

    private static void readUntil(Sessions node, LocalSession copy, AtomicLong acknowledged) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        long read = 0;
        while (read < WRITES) {
            long before = acknowledged.get();
            assertThat(node.refresh(copy, null)).isPresent();
            Object value = copy.attributes().get("count");
            read = value == null ? 0 : (Long) value;
            if (read < before || System.nanoTime() > deadline) {
                throw new AssertionError("read " + read + " after " + before + " was acknowledged");
            }
        }
    }

    private static void writeWhen(BooleanSupplier ready, Sessions node, String session, AtomicLong acknowledged)
            throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!ready.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("somebody had a session for himself")
                    .isLessThan(deadline);
            Thread.sleep(1);
        }
        LocalSession copy = node.find(session, null).orElseThrow().session();
        for (long count = 1; count <= WRITES; count++) {
            copy.attributes().put("count", count);
            node.save(copy, null, null);
            acknowledged.set(count);
        }
    }

    /** Numbers need none. */
    private static final class NoObjects implements ObjectCodec {
        @Override
        public byte[] encode(Object value) {
            throw new AssertionError(value);
        }

        @Override
        public Object decode(byte[] bytes) {
            throw new AssertionError();
        }
    }

    private Loaded stay(String copy) {
        return one().load(id, 0, null, new Asker(copy, true)).orElseThrow();
    }

    private void settle(String copy) {
        stay(copy);
        letPass(TO_SETTLE);
        assertThat(stay(copy).alone()).isPositive();
    }

    @Test
    void a_store_that_answers_says_so() {
        assertThat(one().isAvailable()).isTrue();
        assertThat(other().isAvailable()).isTrue();
    }

    private void incrementUnderLock(SessionStore store, String token) throws InterruptedException {
        while (!store.lock(id, token, Duration.ofSeconds(20))) {
            Thread.sleep(2);
        }
        Loaded loaded = store.load(id, 0, null).orElseThrow();
        int count = Integer.parseInt(texts(loaded.changed()).get("count"));
        Change change = new Change(
                loaded.version(), values("count", String.valueOf(count + 1)), Set.of(), null, null, token, true);
        assertThat(store.commit(id, change).conflicts()).isZero();
        store.unlock(id, token);
    }

    private void createWith(String... namesAndValues) {
        assertThat(one().create(id, session(HALF_HOUR, values(namesAndValues)))).isTrue();
    }

    private Loaded load(long known) {
        return other().load(id, known, null).orElseThrow();
    }

    private static List<String> claimed(SessionStore store, Duration claim) {
        return store.claimEnded(1_000, claim).stream().map(Ended::id).toList();
    }

    private static NewSession session(Duration timeout, Map<String, byte[]> attributes) {
        return new NewSession(Instant.now(), timeout, attributes);
    }

    private static Change write(long known, String name, String value) {
        return new Change(known, values(name, value), Set.of(), null, null, null, true);
    }

    private static Change locked(String token, String name, String value) {
        return new Change(1, values(name, value), Set.of(), null, null, token, true);
    }

    private static Map<String, byte[]> values(String... namesAndValues) {
        Map<String, byte[]> values = new java.util.HashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            values.put(namesAndValues[at], namesAndValues[at + 1].getBytes(UTF_8));
        }
        return values;
    }

    private static Map<String, String> texts(Map<String, byte[]> values) {
        Map<String, String> texts = new java.util.HashMap<>();
        values.forEach((name, value) -> texts.put(name, new String(value, UTF_8)));
        return texts;
    }

    private static Object count(AtomicInteger counter, boolean what) {
        return what ? counter.incrementAndGet() : 0;
    }

    private static void inParallel(Callable<?>... tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.length);
        try {
            for (Future<?> done : threads.invokeAll(List.of(tasks).stream()
                    .map(task -> (Callable<Object>) task::call)
                    .toList())) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
