package evercart.manager.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminInterfaceTest {
    private static final String PASSWORD = "changeit";
    private static final AdminCommand UPTIME = AdminCommand.named("uptime");

    @TempDir
    Path folder;

    private final Properties before = (Properties) System.getProperties().clone();
    private HttpsServer das;

    @BeforeEach
    void das_with_the_certificate_of_another_host_name() throws Exception {
        das = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        das.setHttpsConfigurator(new HttpsConfigurator(tls(keyStore("das"))));
        das.createContext("/command/uptime", exchange -> {
            byte[] answer = "{\"exit_code\":\"SUCCESS\",\"message\":\"up\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        das.start();
    }

    @AfterEach
    void end() {
        das.stop(0);
        System.setProperties(before);
    }

    @Test
    void a_certificate_of_the_domain_is_trusted_on_loopback_whatever_its_name() {
        trust("das");

        assertThat(admin().run(UPTIME).getString("message")).isEqualTo("up");
    }

    @Test
    void a_certificate_that_the_domain_does_not_know_is_refused() throws Exception {
        keyStore("other");
        trust("other");

        assertThatThrownBy(() -> admin().run(UPTIME))
                .isInstanceOf(DomainAwayException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class)
                .hasStackTraceContaining("unable to find valid certification path");
    }

    private void trust(String name) {
        System.setProperty(
                "javax.net.ssl.trustStore", folder.resolve(name + ".p12").toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
    }

    private AdminInterface admin() {
        return new AdminInterface(
                URI.create("https://127.0.0.1:" + das.getAddress().getPort()), "admin", "secret");
    }

    private Path keyStore(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "s1as",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).as("keytool ended").isTrue();
        assertThat(keytool.exitValue()).isZero();
        return file;
    }

    private static SSLContext tls(Path keyStore) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keyStore)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
