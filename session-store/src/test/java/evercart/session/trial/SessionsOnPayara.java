package evercart.session.trial;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What visitors are promised, counted on three nodes, whatever the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SessionsOnPayara {
    /**
     * Within which a request gets its answer, if only that it is refused. The promise is one second, and the figures tell; a machine with
     * other work besides shall not fail a trial. Payara's own replication takes ten.
     */
    static final Duration PROMPT = Duration.ofSeconds(3);

    private static final String LOGIN =
            "/j_security_check?j_username=%s&j_password=%s".formatted(TrialArchive.CUSTOMER, TrialArchive.PASSWORD);

    TrialCluster cluster;
    Figures figures;

    abstract TrialCluster startCluster();

    @BeforeAll
    void start() {
        cluster = startCluster();
    }

    @AfterAll
    void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @AfterEach
    void heal() {
        cluster.heal();
    }

    @BeforeEach
    void newFigures() {
        figures = new Figures(getClass().getSimpleName());
    }

    @Test
    void each_node_sees_what_the_node_before_it_did() {
        Visitor visitor = newVisitor(0);

        long stale = range(0, 1_000)
                .filter(step -> !ask(visitor, step, "/increment?name=n").says(String.valueOf(step + 1)))
                .count();

        figures.write("round robin increments", "%d of 1000 stale", stale);
        assertThat(stale).isZero();
    }

    @Test
    void parallel_requests_on_different_nodes_keep_each_others_attributes() {
        Visitor visitor = newVisitor(0);
        long lost = 0;

        for (int round = 0; round < 100; round++) {
            inParallel(visitor, round, "/set?value=" + round + "&name=p");
            lost += missing(visitor, round, String.valueOf(round));
        }

        figures.write("parallel writers of one session", "%d of 400 updates lost", lost);
        assertThat(lost).isZero();
    }

    private void inParallel(Visitor visitor, int round, String path) {
        List<CompletableFuture<Answer>> answers = range(0, 4)
                .mapToObj(writer -> visitor.begin(cluster.node(round + writer), path + writer))
                .toList();
        answers.forEach(answer -> assertThat(figures.timed(answer.join()).status())
                .as("parallel answer")
                .isEqualTo(200));
    }

    private long missing(Visitor visitor, int round, String expected) {
        return range(0, 4)
                .filter(writer -> !ask(visitor, round + writer + 1, "/get?name=p" + writer)
                        .says(expected))
                .count();
    }

    @Test
    void a_client_that_moves_on_at_the_head_of_an_answer_misses_nothing_of_its_tail() {
        List<Integer> stale = Crowd.each(10, 10, this::staleAfterEarlyHeads);

        int sum = stale.stream().mapToInt(Integer::intValue).sum();
        figures.write("moved on after an early flush", "%d of 100 stale", sum);
        assertThat(sum).isZero();
    }

    private int staleAfterEarlyHeads(int who) {
        Visitor visitor = newVisitor(who);
        int stale = 0;
        for (int step = 0; step < 10; step++) {
            CompletableFuture<Answer> body =
                    visitor.askForHead(cluster.node(who + step), "/early?name=e&value=" + step);
            boolean fresh = ask(visitor, who + step + 1, "/get?name=e").says(String.valueOf(step));
            stale += fresh ? 0 : 1;
            assertThat(body.join().text()).isEqualTo("head tail");
        }
        return stale;
    }

    @Test
    void what_an_asynchronous_request_did_is_seen_when_its_answer_has_ended() {
        List<Integer> stale = Crowd.each(10, 10, this::staleAfterAsynchronousAnswers);

        int sum = stale.stream().mapToInt(Integer::intValue).sum();
        figures.write("asynchronous answers, flushed early or not", "%d of 40 stale", sum);
        assertThat(sum).isZero();
    }

    private int staleAfterAsynchronousAnswers(int who) {
        Visitor visitor = newVisitor(who);
        int stale = 0;
        for (int step = 0; step < 4; step++) {
            String flush = step % 2 == 0 ? "&flush=yes" : "";
            Answer answer = ask(visitor, who + step, "/async?name=a&value=" + step + flush);
            assertThat(answer.text()).endsWith("tail");
            stale += ask(visitor, who + step + 1, "/get?name=a").says(String.valueOf(step)) ? 0 : 1;
        }
        return stale;
    }

    @Test
    void what_is_changed_in_place_is_seen_on_the_next_node() {
        Visitor visitor = newVisitor(0);
        List<String> notes = new ArrayList<>();
        int stale = 0;

        for (int step = 0; step < 60; step++) {
            notes.add(String.valueOf(step));
            stale += ask(visitor, step, "/append?name=notes&value=" + step).says(String.join(",", notes)) ? 0 : 1;
            stale += ask(visitor, step + 1, "/tally").says(String.valueOf(step + 1)) ? 0 : 1;
        }

        figures.write("changed in place, in an attribute and in @SessionScoped", "%d of 120 stale", stale);
        assertThat(stale).isZero();
    }

    @Test
    void after_a_logout_the_old_cookie_is_dead_on_every_node() {
        List<Visitor> visitors = withCopiesEverywhere(100);
        List<Visitor> thieves = visitors.stream().map(Visitor::twin).toList();

        Crowd.each(100, 8, who -> surely(visitors.get(who), who, "/logout"));

        long alive = thieves.stream().mapToLong(this::nodesWhereAlive).sum();
        figures.write("old cookies after a logout", "%d of 300 alive", alive);
        assertThat(alive).isZero();
    }

    @Test
    void a_logout_is_final_although_another_node_is_about_to_save() {
        List<Visitor> visitors = withCopiesEverywhere(20);
        List<Visitor> thieves = visitors.stream().map(Visitor::twin).toList();

        Crowd.each(20, 10, who -> {
            CompletableFuture<Answer> saving =
                    thieves.get(who).twin().begin(cluster.node(who), "/slow?name=s&value=late&millis=300");
            Eventually.pass(Duration.ofMillis(100));
            surely(visitors.get(who), who + 1, "/logout");
            return saving.join();
        });

        long alive = thieves.stream().mapToLong(this::nodesWhereAlive).sum();
        figures.write("logout while another node saves", "%d of 60 alive", alive);
        assertThat(alive).isZero();
    }

    private long nodesWhereAlive(Visitor thief) {
        return cluster.nodes().stream()
                .filter(node ->
                        !figures.timed(thief.twin().ask(node, "/get?name=x")).isWithoutSession())
                .count();
    }

    @Test
    void after_a_change_of_id_the_old_id_is_dead_and_the_content_has_moved() {
        List<Visitor> visitors = withCopiesEverywhere(50);
        List<Visitor> thieves = visitors.stream().map(Visitor::twin).toList();

        Crowd.each(50, 8, who -> {
            String newId = surely(visitors.get(who), who, "/move").text();
            assertThat(visitors.get(who).sessionId()).isEqualTo(newId);
            return newId;
        });

        long alive = thieves.stream().mapToLong(this::nodesWhereAlive).sum();
        long moved = range(0, 50)
                .filter(who -> cluster.nodes().stream()
                        .allMatch(node ->
                                visitors.get(who).ask(node, "/get?name=x").says(String.valueOf(who))))
                .count();
        figures.write("change of id", "%d of 150 old ids alive, %d of 50 moved", alive, moved);
        assertThat(alive).isZero();
        assertThat(moved).isEqualTo(50);
    }

    @Test
    void a_form_login_that_goes_over_three_nodes_is_one_login_on_all_of_them_until_the_logout() {
        String page = "/members/caller?name=x";
        String in = TrialArchive.CUSTOMER + " true";
        List<Visitor> visitors = Crowd.each(10, 5, who -> {
            Visitor visitor = new Visitor();
            assertThat(surely(visitor, who, page).text()).isEqualTo("who are you");
            Answer checked = ask(visitor, who + 1, LOGIN);
            assertThat(checked.location().orElse("nowhere")).endsWith(page);
            assertThat(surely(visitor, who + 2, page).text()).isEqualTo(in);
            return visitor;
        });
        long everywhere = says(visitors, page, in, 0, 1, 2);

        cluster.node(1).kill();
        long afterwards = says(visitors, page, in, 0, 2);
        List<Visitor> thieves = visitors.stream().map(Visitor::twin).toList();
        visitors.forEach(visitor -> surely(visitor, 0, "/logout"));
        cluster.heal();
        long out = says(thieves, page, "who are you", 0, 1, 2);

        figures.write(
                "form login over three nodes",
                "%d of 10 logged in everywhere, %d after a node was killed, %d out after the logout",
                everywhere,
                afterwards,
                out);
        assertThat(List.of(everywhere, afterwards, out)).containsOnly(10L);
    }

    private long says(List<Visitor> visitors, String page, String expected, int... nodes) {
        return visitors.size()
                - visitors.stream()
                        .filter(visitor -> !IntStream.of(nodes)
                                .allMatch(node ->
                                        surely(visitor.twin(), node, page).says(expected)))
                        .count();
    }

    @Test
    void a_node_that_stops_politely_sets_nothing_back() {
        List<Visitor> visitors = withCopiesEverywhere(40);
        Crowd.each(40, 8, who -> surely(visitors.get(who), 0, "/set?name=x&value=newest"));

        cluster.node(2).stop();

        long back = notEverywhere(visitors, "newest", 0, 1);
        cluster.heal();
        back += notEverywhere(visitors, "newest", 2);
        figures.write("a node with older copies stopped politely", "%d of 40 set back", back);
        assertThat(back).isZero();
    }

    private long notEverywhere(List<Visitor> visitors, String expected, int... nodes) {
        return visitors.stream()
                .filter(visitor -> !IntStream.of(nodes)
                        .allMatch(node -> surely(visitor, node, "/get?name=x").says(expected)))
                .count();
    }

    @Test
    void nothing_is_lost_when_all_nodes_are_restarted_one_after_the_other() {
        List<Visitor> visitors = Crowd.each(300, 8, this::newVisitor);
        Crowd.each(300, 8, who -> surely(visitors.get(who), who, "/set?name=x&value=" + who));

        for (TrialNode node : cluster.nodes()) {
            node.stop();
            cluster.heal();
        }

        List<Boolean> kept = Crowd.each(
                300, 8, who -> surely(visitors.get(who), who + 1, "/get?name=x").says(String.valueOf(who)));
        long lost = kept.stream().filter(found -> !found).count();
        figures.write("all nodes restarted one after the other", "%d of 300 sessions lost", lost);
        assertThat(lost).isZero();
    }

    @Test
    void nothing_is_lost_when_the_node_that_made_it_is_killed() {
        List<Visitor> visitors = Crowd.each(200, 8, who -> newVisitor(1));
        Crowd.each(200, 8, who -> surely(visitors.get(who), 1, "/set?name=x&value=" + who));

        cluster.node(1).kill();

        List<Boolean> kept = Crowd.each(
                200,
                8,
                who -> surely(visitors.get(who), 2 * (who % 2), "/get?name=x").says(String.valueOf(who)));
        long lost = kept.stream().filter(found -> !found).count();
        figures.write("owner killed", "%d of 200 sessions lost", lost);
        assertThat(lost).isZero();
    }

    @Test
    void a_frozen_node_holds_nobody_up_and_sets_nothing_back_when_it_thaws() {
        List<Visitor> visitors = withCopiesEverywhere(60);
        List<Ledger> ledgers =
                range(0, 60).mapToObj(who -> new Ledger(String.valueOf(who))).toList();
        TrialNode frozen = cluster.node(2);

        frozen.freeze();
        Figures meanwhile = new Figures("");
        long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
        List<Integer> refused = Crowd.each(6, 6, crowd -> writeUntil(end, visitors, ledgers, crowd * 10, meanwhile));
        frozen.thaw();

        List<Boolean> atOnce = Crowd.each(60, 6, who -> {
            Answer answer = ask(visitors.get(who), 2, "/get?name=x");
            return answer.isRefused() || ledgers.get(who).allows(answer);
        });
        cluster.heal();
        long stale = atOnce.stream().filter(fine -> !fine).count();
        long back = range(0, 60)
                .filter(who -> range(0, 3)
                        .anyMatch(node -> !ledgers.get(who).allows(surely(visitors.get(who), node, "/get?name=x"))))
                .count();
        figures.write(
                "frozen for 8 s, then thawed",
                "%d of 60 stale at once, %d of 60 lost or set back; meanwhile %d requests refused, longest %d ms",
                stale,
                back,
                refused.stream().mapToInt(Integer::intValue).sum(),
                meanwhile.longest().toMillis());
        assertThat(stale).isZero();
        assertThat(back).isZero();
        assertThat(meanwhile.longest()).isLessThan(PROMPT);
    }

    /** @return how many were refused */
    private int writeUntil(long end, List<Visitor> visitors, List<Ledger> ledgers, int first, Figures meanwhile) {
        int refused = 0;
        for (int step = 0; System.nanoTime() < end; step++) {
            int who = first + step % 10;
            String value = "step" + step;
            Answer answer =
                    meanwhile.timed(visitors.get(who).ask(cluster.node(step % 2), "/set?name=x&value=" + value));
            assertThat(answer.status()).as("status while a node is frozen").isIn(200, 503);
            ledgers.get(who).tried(value, answer);
            refused += answer.isRefused() ? 1 : 0;
        }
        return refused;
    }

    @Test
    void a_node_that_had_sessions_for_itself_tells_nothing_old_after_it_stood_still() {
        List<Visitor> visitors = Crowd.each(4, 4, who -> {
            Visitor visitor = newVisitor(2);
            surely(visitor, 2, "/set?name=x&value=old");
            return visitor;
        });
        TrialNode frozen = cluster.node(2);
        long before = Long.parseLong(frozen.tells("/measure?name=SparedLoads"));
        AtomicBoolean busy = new AtomicBoolean(true);
        List<CompletableFuture<Void>> asking = visitors.stream()
                .map(visitor -> askWhile(busy, visitor.twin(), frozen))
                .toList();
        Eventually.until(
                "node 2 has sessions for itself",
                Duration.ofSeconds(30),
                () -> Long.parseLong(frozen.tells("/measure?name=SparedLoads")) > before + 40);

        frozen.freeze();
        busy.set(false);
        visitors.forEach(visitor -> surely(visitor, 0, "/set?name=x&value=new"));
        frozen.thaw();
        List<Boolean> atOnce = Crowd.each(4, 4, who -> {
            Answer answer = ask(visitors.get(who), 2, "/get?name=x");
            return answer.isRefused() || answer.says("new");
        });

        asking.forEach(CompletableFuture::join);
        cluster.heal();
        long stale = atOnce.stream().filter(fine -> !fine).count();
        long old = notEverywhere(visitors, "new", 0, 1, 2);
        figures.write("frozen with sessions for itself", "%d of 4 stale at once, %d of 4 set back", stale, old);
        assertThat(stale).isZero();
        assertThat(old).isZero();
    }

    private static CompletableFuture<Void> askWhile(AtomicBoolean busy, Visitor visitor, TrialNode node) {
        Runnable asking = () -> {
            while (busy.get()) {
                visitor.ask(node, "/get?name=x");
            }
        };
        return CompletableFuture.runAsync(asking, task -> new Thread(task).start());
    }

    @Test
    void a_request_that_stood_still_overwrites_nothing_that_was_written_meanwhile() {
        List<Visitor> visitors = withCopiesEverywhere(10);
        TrialNode frozen = cluster.node(2);
        List<CompletableFuture<Answer>> standing = visitors.stream()
                .map(visitor -> visitor.twin().begin(frozen, "/stale?name=x&value=old&millis=700"))
                .toList();
        Eventually.pass(Duration.ofMillis(300));

        frozen.freeze();
        Eventually.pass(Duration.ofSeconds(1));
        visitors.forEach(visitor -> surely(visitor, 0, "/set?name=x&value=newest"));
        Eventually.pass(Duration.ofSeconds(6));
        frozen.thaw();
        standing.forEach(CompletableFuture::join);

        cluster.heal();
        long overwritten = notEverywhere(visitors, "newest", 0, 1, 2);
        figures.write("requests that stood still for 7 s", "%d of 10 overwrote what was newer", overwritten);
        assertThat(overwritten).isZero();
    }

    @Test
    void expired_sessions_are_removed_and_told_of_once_although_a_node_was_killed() {
        long before = cluster.sessions(cluster.node(0));
        long toldBefore = told(0) + told(1);
        Crowd.each(60, 8, who -> {
            Visitor visitor = newVisitor(who);
            return surely(visitor, who + 1, "/timeout?value=2");
        });

        cluster.node(2).kill();

        Eventually.until(
                "all expired sessions are gone",
                Duration.ofSeconds(20),
                () -> cluster.sessions(cluster.node(0)) == before);
        Eventually.pass(Duration.ofSeconds(1));
        long told = told(0) + told(1) - toldBefore;
        figures.write("expiry of 60 sessions, a node killed", "%d told", told);
        assertThat(told).isEqualTo(60);
    }

    private long told(int node) {
        return Long.parseLong(cluster.node(node).tells("/destroyed"));
    }

    @Test
    void hostile_cookies_make_no_errors_and_no_sessions() {
        long before = cluster.sessions(cluster.node(0));
        Visitor honest = newVisitor(0);

        HostileCookies.Result result = new HostileCookies(honest.sessionId()).throwAt(cluster, 10_000);

        long made = cluster.sessions(cluster.node(0)) - before - 1;
        figures.write(
                "10000 hostile cookies",
                "answers %s, %d without an answer, %d sessions made, longest %d ms",
                result.byStatus(),
                result.unanswered(),
                made,
                result.longest().toMillis());
        assertThat(result.byStatus().keySet()).allMatch(status -> status < 500);
        assertThat(result.unanswered()).isZero();
        assertThat(made).isZero();
        assertThat(surely(honest, 1, "/names").status()).isEqualTo(200);
    }

    @Test
    void visitors_who_wander_while_nodes_die_freeze_and_return_find_everything_as_they_left_it() {
        List<Wanderer> wanderers =
                range(0, 8).mapToObj(who -> new Wanderer(cluster, who, figures)).toList();
        CompletableFuture<Void> turmoil = CompletableFuture.runAsync(this::turmoil);

        Crowd.each(8, 8, who -> wanderers.get(who).wander(1_250, turmoil));
        turmoil.join();
        cluster.heal();
        wanderers.forEach(Wanderer::checkAll);

        Findings sum = Findings.sum(wanderers.stream().map(Wanderer::findings).toList());
        figures.write("wanderers in turmoil", "%s", sum);
        assertThat(sum.wrong()).isEmpty();
        assertThat(sum.checked()).isGreaterThanOrEqualTo(10_000);
    }

    private void turmoil() {
        Stream.<Runnable>of(
                        () -> cluster.node(0).kill(),
                        () -> freezeFor(1, Duration.ofSeconds(6)),
                        () -> cluster.node(2).stop(),
                        () -> cluster.node(1).kill())
                .forEach(trouble -> {
                    Eventually.pass(Duration.ofSeconds(1));
                    trouble.run();
                    Eventually.pass(Duration.ofSeconds(1));
                    cluster.heal();
                });
    }

    private void freezeFor(int node, Duration time) {
        cluster.node(node).freeze();
        Eventually.pass(time);
        cluster.node(node).thaw();
    }

    Answer ask(Visitor visitor, int node, String path) {
        return figures.timed(visitor.ask(cluster.node(node), path));
    }

    /** Asks again until it is acknowledged; only for what may be done twice. */
    Answer surely(Visitor visitor, int node, String path) {
        Answer[] last = new Answer[1];
        Eventually.until(path + " is acknowledged", Duration.ofSeconds(15), () -> {
            last[0] = ask(visitor, node, path);
            return last[0].isAcknowledged();
        });
        return last[0];
    }

    Visitor newVisitor(int node) {
        Visitor visitor = new Visitor();
        assertThat(surely(visitor, node, "/new").text()).isEqualTo("new");
        return visitor;
    }

    /** Each with its number in the attribute x; every node has a copy. */
    List<Visitor> withCopiesEverywhere(int count) {
        IntFunction<Visitor> entering = who -> {
            Visitor visitor = newVisitor(who);
            surely(visitor, who + 1, "/set?name=x&value=" + who);
            range(0, 3)
                    .forEach(node -> assertThat(
                                    surely(visitor, node, "/get?name=x").text())
                            .isEqualTo(String.valueOf(who)));
            return visitor;
        };
        return Crowd.each(count, 8, entering);
    }
}
