package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evercart.remote.trial.Forbidden;
import evercart.remote.trial.Note;
import evercart.remote.trial.Refusal;
import evercart.remote.trial.Trial;
import evercart.remote.trial.Wish;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real beans on two real Payara Servers over IIOP, called from this JVM and from inside one of the servers. As in a roll-out the second node has
 * the next version of the application, with a method, a data class and, against the rules, a field more.
 */
class RemoteCallsOnPayaraIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(8);
    private static final Duration COME_BACK = Duration.ofMinutes(4);
    private static final Map<String, String> USERS = Map.of("shop", "secret", "carol", "web");

    private static final List<PayaraDomain> STARTED = new ArrayList<>();

    private static PayaraDomain n1;
    private static PayaraDomain n2;
    private static RemoteCalls calls;
    private static Trial trial;

    @BeforeAll
    static void start_two_nodes() throws Exception {
        Path payara = Path.of(System.getProperty("payara.home"));
        Path domains = Files.createTempDirectory(payara.getParent(), "domains-");
        n1 = node(payara, domains, "n1");
        n2 = node(payara, domains, "n2");
        CompletableFuture.allOf(CompletableFuture.runAsync(n1::start), CompletableFuture.runAsync(n2::start))
                .join();
        calls = new RemoteCalls(settings(Map.of(
                "evercart.remote.trial.endpoints",
                n1.endpoint() + "," + n2.endpoint(),
                "evercart.remote.trial.timeout",
                TIMEOUT.toString(),
                "evercart.remote.user",
                "shop",
                "evercart.remote.password",
                "secret")));
        trial = calls.proxy(Trial.class, Trial.JNDI_NAME);
    }

    @AfterAll
    static void stop_them() {
        STARTED.forEach(PayaraDomain::close);
        if (calls != null) {
            calls.close();
        }
    }

    @BeforeEach
    void both_nodes_are_available() {
        await(NodeState.AVAILABLE, n1);
        await(NodeState.AVAILABLE, n2);
    }

    @Test
    void calls_reach_both_nodes_evenly_as_the_user_of_the_settings() {
        Map<String, Long> answers = IntStream.range(0, 200)
                .mapToObj(i -> trial.whereAndWho())
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));

        assertThat(answers).isEqualTo(Map.of("n1 shop", 100L, "n2 shop", 100L));
    }

    @Test
    void outcomes_of_the_bean_arrive_unchanged() {
        assertThatThrownBy(() -> trial.refuse("why"))
                .isInstanceOf(Refusal.class)
                .hasMessage("why");
        assertThatThrownBy(() -> trial.forbid("why"))
                .isInstanceOf(Forbidden.class)
                .hasMessage("why");
        assertThatThrownBy(() -> trial.breakDown()).isInstanceOf(EJBException.class);
    }

    @Test
    void a_client_inside_a_server_calls_as_the_user_of_its_settings_whoever_the_web_user_is() throws Exception {
        assertThat(callFromInside("&evercart.remote.user=shop&evercart.remote.password=secret"))
                .containsExactly("n2 shop", "n2 shop", "carol");
    }

    @Test
    void a_caller_of_the_version_before_is_served_by_both() {
        List<String> answers = IntStream.range(0, 10)
                .mapToObj(i -> trial.ask(new Wish("tea", 1)).toString())
                .toList();

        assertThat(answers).hasSize(10).containsOnly("2 tea");
    }

    @Test
    void a_caller_of_the_next_version_is_served_by_both_and_learns_which_method_is_not_there_yet() throws Exception {
        assertThat(callNext(n1.endpoint()))
                .satisfiesExactly(
                        asked -> assertThat(asked).isEqualTo("2 tea"),
                        wrapped -> assertThat(wrapped).contains("EJBException", "BAD_OPERATION"),
                        read -> assertThat(read).isNotEmpty(),
                        after -> assertThat(after).isEqualTo("n1 shop"));
        assertThat(callNext(n2.endpoint()))
                .containsExactly("2 tea", "wrapped 1 tea [for Ann]", "good tea by Ann", "n2 shop");
    }

    /** Why data classes are never changed. When this fails, Payara's ORB has learned to do better, and the rule may be less strict. */
    @Test
    void a_data_class_with_a_field_more_arrives_without_any() throws Exception {
        Set<String> answers = IntStream.range(0, 10)
                .mapToObj(i -> trial.read(new Note("good tea")))
                .collect(Collectors.toSet());

        assertThat(answers).containsExactlyInAnyOrder("good tea", "null by null");
        assertThat(callNext(n1.endpoint())).element(2).isEqualTo("null");
    }

    @Test
    void an_anonymous_caller_is_refused() throws Exception {
        assertThat(callFromInside("")).first().asString().contains("NoNodeAvailableException");
    }

    @Test
    void a_wrong_password_is_refused() throws Exception {
        assertThat(callFromInside("&evercart.remote.user=shop&evercart.remote.password=wrong"))
                .first()
                .asString()
                .contains("NoNodeAvailableException")
                .contains("NO_PERMISSION");
    }

    @Test
    void a_frozen_node_costs_no_failed_call_and_is_taken_back() {
        Callers callers = Callers.calling(trial);
        n2.freeze();
        await(NodeState.UNREACHABLE, n2);
        n2.thaw();
        await(NodeState.AVAILABLE, n2);

        callers.stop();
        assertThat(callers.failures()).isEmpty();
        assertThat(callers.longest()).isLessThan(TIMEOUT);
    }

    @Test
    void a_killed_node_costs_no_failed_call_and_is_taken_back_after_its_restart() {
        Callers callers = Callers.calling(trial);
        n2.kill();
        await(NodeState.UNREACHABLE, n2);
        n2.start();
        await(NodeState.AVAILABLE, n2);

        callers.stop();
        assertThat(callers.failures()).isEmpty();
        assertThat(callers.longest()).isLessThan(TIMEOUT);
    }

    private static PayaraDomain node(Path payara, Path domains, String name) throws Exception {
        PayaraDomain node = PayaraDomain.create(payara, domains, name, USERS);
        STARTED.add(node);
        Path archive = node.autodeploy().resolve("trial.ear");
        if (name.equals("n2")) {
            TrialArchive.writeNext(archive);
        } else {
            TrialArchive.write(archive);
        }
        return node;
    }

    private static void await(NodeState state, PayaraDomain node) {
        Eventually.within(
                COME_BACK,
                () -> calls.nodes().stream()
                        .anyMatch(status -> status.address().equals(node.address()) && status.state() == state),
                () -> state + " " + calls.nodes());
    }

    /** From n1 to n2, so that the calls leave the server. */
    private static List<String> callFromInside(String query) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + n1.httpPort() + "/trial/call?webUser=carol&webPassword=web"
                + "&evercart.remote.trial.endpoints=" + n2.endpoint() + query);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .toList();
    }

    /** From n2, which has the next version. */
    private static List<String> callNext(String endpoint) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + n2.httpPort() + "/trial/next?evercart.remote.trial.endpoints="
                + endpoint + "&evercart.remote.user=shop&evercart.remote.password=secret&evercart.remote.trial.timeout="
                + TIMEOUT);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofLines())
                .body()
                .toList();
    }

    private static RemoteCallSettings settings(Map<String, String> values) {
        return RemoteCallSettings.of(key -> Optional.ofNullable(values.get(key)), "trial");
    }
}
