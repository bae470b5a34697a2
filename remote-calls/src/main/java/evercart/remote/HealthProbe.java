package evercart.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** Asks a node's MicroProfile Health whether it is ready; a node without an HTTP port is when its IIOP port can be connected. */
final class HealthProbe {
    private final Endpoint endpoint;
    private final int timeoutMillis;

    HealthProbe(Endpoint endpoint, Duration timeout) {
        this.endpoint = endpoint;
        this.timeoutMillis = (int) timeout.toMillis();
    }

    Readiness ask() {
        try {
            return endpoint.httpPort().isPresent() ? request(endpoint.httpPort().getAsInt()) : connect();
        } catch (SocketTimeoutException late) {
            return Readiness.silent("silent for " + timeoutMillis + " ms");
        } catch (IOException broken) {
            return Readiness.gone(broken.getMessage());
        }
    }

    private Readiness request(int port) throws IOException {
        URI ready = URI.create("http://" + endpoint.host() + ":" + port + "/health/ready");
        HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        readToEnd(status < 400 ? connection.getInputStream() : connection.getErrorStream());
        return status == 200 ? Readiness.ready("ready") : Readiness.notReady("health check says " + status);
    }

    private Readiness connect() throws IOException {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.iiopPort()), timeoutMillis);
            return Readiness.ready("port is open");
        }
    }

    /** So that the connection can be used again. */
    private static void readToEnd(InputStream body) throws IOException {
        if (body != null) {
            try (body) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
    }
}
