package evercart.session.hazelcast;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** What the port of a member shows that has started and not joined anybody: it greets. */
final class GreetingPort implements AutoCloseable {
    private final ServerSocket port;

    GreetingPort(int number) throws IOException {
        port = new ServerSocket(number, 50, InetAddress.getLoopbackAddress());
        Thread greeter = new Thread(this::greet, "greeter");
        greeter.setDaemon(true);
        greeter.start();
    }

    private void greet() {
        while (!port.isClosed()) {
            try (Socket caller = port.accept()) {
                caller.getOutputStream().write("HZC".getBytes(US_ASCII));
            } catch (IOException gone) {
                // the caller, or this port
            }
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) port.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
