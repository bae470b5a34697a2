package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A member that was in the cluster and is not any more, as its own port shows it. */
final class LostNeighbour {
    private static final int PATIENCE = 300;
    /** How a member of a grid begins to talk to another, and how that one answers. */
    private static final byte[] GREETING = "HZC".getBytes(US_ASCII);

    private LostNeighbour() {}

    /**
     * Whether it can hold no lease: its process is dead, since its address refuses connections, or frozen, since the connection is
     * accepted by its kernel and not greeted. A member that greets lives on without us; one that cannot be reached may do so.
     */
    static boolean isSilenced(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), PATIENCE);
            return isMute(socket);
        } catch (ConnectException refused) {
            return isRefusal(refused);
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static boolean isMute(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE);
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
