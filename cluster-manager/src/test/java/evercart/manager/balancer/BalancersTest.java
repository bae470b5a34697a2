package evercart.manager.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancersTest {
    private final StandIn one = new StandIn();
    private final StandIn other = new StandIn();
    private final Balancers both = new Balancers(List.of(one.balancer("lb1"), other.balancer("lb2")));

    @BeforeEach
    void each_has_counted() {
        one.counts("a1", "ready", 100);
        other.counts("a1", "ready", 7);
    }

    @AfterEach
    void stop() {
        one.server.stop(0);
        other.server.stop(0);
    }

    @Test
    void a_node_is_ready_when_it_is_at_both_and_their_counts_are_added() {
        assertThat(both.member("a1")).contains(new Member("a1", "ready", 2, 107, 0, 0));

        other.counts("a1", "down", 7);

        assertThat(both.member("a1")).map(Member::state).contains("down");
    }

    @Test
    void what_one_had_counted_stays_counted_while_it_does_not_answer() {
        both.members();

        one.status = 503;

        assertThat(both.member("a1")).contains(new Member("a1", "ready", 1, 107, 0, 0));
        other.counts("a1", "ready", 17);
        one.status = 200;
        one.counts("a1", "ready", 120);
        assertThat(both.member("a1")).map(Member::requests).contains(137L);
    }

    @Test
    void one_that_does_not_answer_has_no_members_of_its_own() {
        one.counts("a9", "ready", 50);
        both.members();

        one.status = 503;

        assertThat(both.members()).containsOnlyKeys("a1");
        other.status = 503;
        assertThat(both.members()).isEmpty();
    }

    /** A balancer's administration, as far as it tells its members. */
    private static final class StandIn {
        private final HttpServer server = started();
        private volatile int status = 200;
        private volatile String members = "[]";

        void counts(String member, String state, long requests) {
            members = "[{\"name\":\"%s\",\"state\":\"%s\",\"inFlight\":1,\"requests\":%d,\"failures\":0}]"
                    .formatted(member, state, requests);
        }

        Balancer balancer(String name) {
            server.createContext("/members", exchange -> {
                byte[] answer = members.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            return new Balancer(
                    name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "token");
        }

        private static HttpServer started() {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.start();
                return server;
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
