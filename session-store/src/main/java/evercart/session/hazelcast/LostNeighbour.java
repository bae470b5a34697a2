package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/**
 * A member that was in the cluster and is not any more, as its own port shows it. A process that is frozen accepts nothing, and its kernel
 * keeps some fifty connections for it and no more: one is opened, and stays open as long as nothing is heard. Used by one thread.
 */
final class LostNeighbour implements Closeable {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /** How a member of a grid begins to talk to another, and how that one answers. */
    private static final byte[] GREETING = "HZC".getBytes(US_ASCII);

    private final InetSocketAddress address;
    private final Duration patience;
    private Socket mute;
    private long greeted;

    /** What a member's port tells of it. */
    enum Sign {
        /** its address refuses connections: the process is gone, and all it had */
        DEAD,
        /** the connection is accepted by its kernel and not greeted */
        FROZEN,
        /** it greets, or cannot be reached */
        MAY_LIVE
    }

    LostNeighbour(InetSocketAddress address) {
        this(address, PATIENCE);
    }

    /** @param patience for its greeting; the shorter, the sooner one that is only slow is taken for frozen */
    LostNeighbour(InetSocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Whether it can hold no lease: dead or frozen. A member that greets lives on without us; one that cannot be reached may do so. */
    boolean isSilenced() {
        return sign() != Sign.MAY_LIVE;
    }

    /** Whether it cannot come back with what it had. */
    boolean isDead() {
        return sign() == Sign.DEAD;
    }

    @Override
    public void close() {
        if (mute != null) {
            try {
                mute.close();
            } catch (IOException gone) {
                // as wanted
            }
            mute = null;
        }
    }

    /** Asks once. */
    Sign sign() {
        try {
            return mute == null ? askAnew() : listen();
        } catch (IOException cut) {
            return askAnew();
        }
    }

    private Sign askAnew() {
        close();
        try {
            greet();
            return listen();
        } catch (ConnectException refused) {
            close();
            return isRefusal(refused) ? Sign.DEAD : Sign.MAY_LIVE;
        } catch (IOException unreachable) {
            return Sign.MAY_LIVE;
        }
    }

    private void greet() throws IOException {
        Socket socket = new Socket();
        mute = socket;
        socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int) PATIENCE.toMillis());
        tellWhenCut(socket);
        socket.getOutputStream().write(GREETING);
        greeted = System.nanoTime();
    }

    /** Of a frozen process its kernel goes on to acknowledge; a host that cannot be reached any more is known after two seconds. */
    private static void tellWhenCut(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 1);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 1);
        socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 1);
    }

    /** Whatever is heard, the connection has served. */
    private Sign listen() throws IOException {
        long left = patience.minusNanos(System.nanoTime() - greeted).toMillis();
        mute.setSoTimeout((int) Math.max(left, 1));
        try {
            int heard = mute.getInputStream().read();
            close();
            if (heard < 0) {
                throw new EOFException();
            }
            return Sign.MAY_LIVE;
        } catch (SocketTimeoutException nothing) {
            return Sign.FROZEN;
        }
    }

    private static boolean isRefusal(ConnectException refused) {
        return String.valueOf(refused.getMessage()).contains("refused");
    }
}
