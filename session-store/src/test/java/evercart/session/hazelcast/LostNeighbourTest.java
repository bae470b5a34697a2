package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A port that nobody accepts from is what a frozen process leaves: its kernel takes a few connections, and then none. */
class LostNeighbourTest {
    private static final int KEPT_BY_THE_KERNEL = 5;

    private ServerSocket port;
    private LostNeighbour neighbour;

    @BeforeEach
    void open() throws IOException {
        port = new ServerSocket(0, KEPT_BY_THE_KERNEL, InetAddress.getLoopbackAddress());
        neighbour = new LostNeighbour((InetSocketAddress) port.getLocalSocketAddress(), Duration.ofMillis(100));
    }

    @AfterEach
    void close() throws IOException {
        neighbour.close();
        port.close();
    }

    @Test
    void a_frozen_one_is_frozen_however_often_it_is_asked() {
        for (int i = 0; i < 10 * KEPT_BY_THE_KERNEL; i++) {
            assertThat(neighbour.isSilenced()).as("asked %d times before", i).isTrue();
            assertThat(neighbour.isDead()).isFalse();
        }
    }

    @Test
    void one_that_thaws_may_live() throws IOException {
        assertThat(neighbour.isSilenced()).isTrue();

        try (Socket thawed = port.accept()) {
            thawed.getOutputStream().write("HZC".getBytes(US_ASCII));

            assertThat(neighbour.isSilenced()).isFalse();
        }
    }

    @Test
    void a_frozen_one_that_is_killed_is_dead() throws IOException {
        assertThat(neighbour.isDead()).isFalse();

        port.close();

        assertThat(neighbour.isSilenced()).isTrue();
        assertThat(neighbour.isDead()).isTrue();
    }

    @Test
    void one_that_was_dead_and_is_there_again_may_live() throws IOException {
        int number = port.getLocalPort();
        port.close();
        assertThat(neighbour.isDead()).isTrue();

        port = new ServerSocket(number, KEPT_BY_THE_KERNEL, InetAddress.getLoopbackAddress());
        assertThat(neighbour.isDead()).isFalse();
    }
}
