package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A member that was in the cluster and is not any more, as its own port shows it. */
final class LostNeighbour {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /** How a member of a grid begins to talk to another, and how that one answers. */
    private static final byte[] GREETING = "HZC".getBytes(US_ASCII);

    private LostNeighbour() {}

    /** What a member's port tells of it. */
    private enum Sign {
        /** its address refuses connections: the process is gone, and all it had */
        DEAD,
        /** the connection is accepted by its kernel and not greeted */
        FROZEN,
        /** it greets, or cannot be reached */
        MAY_LIVE
    }

    /** Whether it can hold no lease: dead or frozen. A member that greets lives on without us; one that cannot be reached may do so. */
    static boolean isSilenced(InetSocketAddress address) {
        return isSilenced(address, PATIENCE);
    }

    /** @param patience for its greeting; the shorter, the sooner one that is only slow is taken for frozen */
    static boolean isSilenced(InetSocketAddress address, Duration patience) {
        return sign(address, patience) != Sign.MAY_LIVE;
    }

    /** Whether it cannot come back with what it had. */
    static boolean isDead(InetSocketAddress address) {
        return sign(address, PATIENCE) == Sign.DEAD;
    }

    private static Sign sign(InetSocketAddress address, Duration patience) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHostString(), address.getPort()), (int) PATIENCE.toMillis());
            return isMute(socket, patience) ? Sign.FROZEN : Sign.MAY_LIVE;
        } catch (ConnectException refused) {
            return isRefusal(refused) ? Sign.DEAD : Sign.MAY_LIVE;
        } catch (IOException unreachable) {
            return Sign.MAY_LIVE;
        }
    }

    private static boolean isMute(Socket socket, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        socket.getOutputStream().write(GREETING);
        try {
            socket.getInputStream().readNBytes(GREETING.length);
            return false;
        } catch (SocketTimeoutException mute) {
            return true;
        }
    }

    private static boolean isRefusal(ConnectException refused) {
        return String.valueOf(refused.getMessage()).contains("refused");
    }
}
