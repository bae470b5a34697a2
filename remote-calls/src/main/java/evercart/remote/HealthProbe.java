package evercart.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;

/** Asks a node's MicroProfile Health whether it is ready; a node without an HTTP port always is. */
final class HealthProbe {
    private final Optional<URL> ready;
    private final int timeoutMillis;

    HealthProbe(Endpoint endpoint, Duration timeout) {
        ready = endpoint.httpPort().isPresent()
                ? Optional.of(url(endpoint.host(), endpoint.httpPort().getAsInt()))
                : Optional.empty();
        timeoutMillis = (int) timeout.toMillis();
    }

    Readiness ask() {
        return ready.map(this::ask).orElse(Readiness.ready("no health check"));
    }

    private Readiness ask(URL url) {
        try {
            int status = status(url);
            return status == 200 ? Readiness.ready("ready") : Readiness.notReady("health check says " + status);
        } catch (SocketTimeoutException late) {
            return Readiness.silent("health check silent for " + timeoutMillis + " ms");
        } catch (IOException broken) {
            return Readiness.gone("health check: " + broken.getMessage());
        }
    }

    private int status(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(timeoutMillis);
        connection.setReadTimeout(timeoutMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return status;
    }

    private static URL url(String host, int port) {
        try {
            return URI.create("http://" + host + ":" + port + "/health/ready").toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
