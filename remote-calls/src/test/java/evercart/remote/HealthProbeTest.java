package evercart.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
    private static final Duration AMPLE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void only_200_is_ready() throws IOException {
        assertThat(answerOf(200)).isEqualTo(Readiness.Kind.READY);
        assertThat(answerOf(404)).isEqualTo(Readiness.Kind.NOT_READY);
        assertThat(answerOf(503)).isEqualTo(Readiness.Kind.NOT_READY);
    }

    @Test
    void a_server_that_accepts_and_says_nothing_is_silent() throws IOException {
        try (ServerSocket frozen = new ServerSocket(0, 10, LOOPBACK)) {
            assertThat(probe(1, OptionalInt.of(frozen.getLocalPort()), SHORT)).isEqualTo(Readiness.Kind.SILENT);
        }
    }

    @Test
    void a_closed_port_is_gone() throws IOException {
        int port = closedPort();

        assertThat(probe(1, OptionalInt.of(port), AMPLE)).isEqualTo(Readiness.Kind.GONE);
        assertThat(probe(port, OptionalInt.empty(), AMPLE)).isEqualTo(Readiness.Kind.GONE);
    }

    @Test
    void without_an_http_port_an_open_iiop_port_is_enough() throws IOException {
        try (ServerSocket iiop = new ServerSocket(0, 10, LOOPBACK)) {
            assertThat(probe(iiop.getLocalPort(), OptionalInt.empty(), AMPLE)).isEqualTo(Readiness.Kind.READY);
        }
    }

    private static Readiness.Kind answerOf(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write("{}".getBytes());
            exchange.close();
        });
        server.start();
        try {
            return probe(1, OptionalInt.of(server.getAddress().getPort()), AMPLE);
        } finally {
            server.stop(0);
        }
    }

    private static Readiness.Kind probe(int iiopPort, OptionalInt httpPort, Duration timeout) {
        return new HealthProbe(new Endpoint("127.0.0.1", iiopPort, httpPort), timeout)
                .ask()
                .kind();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
