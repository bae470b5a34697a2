package evercart.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real Payara Server on loopback, a domain of its own, that a test can kill, freeze and start again. */
final class PayaraDomain implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private static final int PORTS = 6;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private final Path payara;
    private final Path domain;
    private final int port;

    private PayaraDomain(Path payara, Path domain, int port) {
        this.payara = payara;
        this.domain = domain;
        this.port = port;
    }

    /** A copy of the domain that comes with Payara, with own ports, without what remote calls do not need. */
    static PayaraDomain create(Path payara, Path domains, String name, Map<String, String> users) throws IOException {
        Path domain = domains.resolve(name);
        copy(payara.resolve("glassfish/domains/domain1"), domain);
        PayaraDomain created = new PayaraDomain(payara, domain, freePorts());
        Path xml = domain.resolve("config/domain.xml");
        Files.writeString(xml, created.configured(Files.readString(xml), name));
        for (Map.Entry<String, String> user : users.entrySet()) {
            Files.writeString(
                    domain.resolve("config/keyfile"), entry(user.getKey(), user.getValue()), StandardOpenOption.APPEND);
        }
        Files.createDirectory(domain.resolve("autodeploy"));
        return created;
    }

    String endpoint() {
        return "127.0.0.1:" + iiopPort() + "/" + httpPort();
    }

    String address() {
        return "127.0.0.1:" + iiopPort();
    }

    int httpPort() {
        return port;
    }

    Path autodeploy() {
        return domain.resolve("autodeploy");
    }

    /** Returns when its applications are ready. */
    PayaraDomain start() {
        run(
                payara.resolve("bin/asadmin").toString(),
                "start-domain",
                "--domaindir",
                domain.getParent().toString(),
                domain.getFileName().toString());
        HealthProbe health = new HealthProbe(Endpoint.parse(endpoint()), Duration.ofSeconds(5));
        Eventually.within(
                START, () -> health.ask().kind() == Readiness.Kind.READY, () -> domain + " is " + health.ask());
        return this;
    }

    void kill() {
        signal("KILL");
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    /** Leaves no process behind, whatever became of the start. */
    @Override
    public void close() {
        if (Files.exists(domain.resolve("config/pid"))) {
            kill();
        }
    }

    private int iiopPort() {
        return port + 1;
    }

    private void signal(String name) {
        try {
            run(
                    "kill",
                    "-" + name,
                    Files.readString(domain.resolve("config/pid")).strip());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    domain.resolve("commands.log").toFile()));
            int exit = builder.start().waitFor();
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + exit + ", see " + domain);
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private String configured(String xml, String name) {
        String ownPorts = xml.replace("port=\"8080\"", loopback(httpPort()))
                .replace("address=\"0.0.0.0\" port=\"3700\"", loopback(iiopPort()))
                .replace("port=\"4848\"", loopback(port + 2))
                .replace("address=\"0.0.0.0\" port=\"3820\"", loopback(port + 3))
                .replace("address=\"0.0.0.0\" port=\"3920\"", loopback(port + 4))
                .replace("address=\"0.0.0.0\" port=\"8686\"", loopback(port + 5))
                .replace("port=\"8181\"", "enabled=\"false\" port=\"8181\"");
        return ownPorts.replace(
                        "<hazelcast-config-specific-configuration>",
                        "<hazelcast-config-specific-configuration enabled=\"false\">")
                .replaceFirst("<connector-service ", "<jms-service type=\"DISABLED\"/>$0")
                .replace("<jvm-options>-server</jvm-options>", "<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>")
                .replaceAll("-Dorg.glassfish.additionalOSGiBundlesToStart=[^<]*", "-Devercart.trial.node=" + name);
    }

    private static String loopback(int port) {
        return "address=\"127.0.0.1\" port=\"" + port + "\"";
    }

    /** Blocks begin at multiples of their length, and each is given once: two nodes that are not started yet must not share a port. */
    private static int freePorts() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000 / PORTS, 32_000 / PORTS) * PORTS)
                .filter(GIVEN::add)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(PayaraDomain::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** A line of a file realm: salted SHA-256, a hundred times. */
    private static String entry(String user, String password) {
        try {
            byte[] salt = user.getBytes();
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(password.getBytes());
            byte[] hash = sha.digest(salt);
            for (int i = 1; i < 100; i++) {
                hash = sha.digest(hash);
            }
            byte[] both = Arrays.copyOf(hash, hash.length + salt.length);
            System.arraycopy(salt, 0, both, hash.length, salt.length);
            return user + ";{SSHA256}" + Base64.getEncoder().encodeToString(both) + ";\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
