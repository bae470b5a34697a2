package evercart.session.redis;

import evercart.session.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;

/** A Redis of a test's own, as a child process on a free loopback port, with its data in a temporary folder. */
public final class RedisServer implements AutoCloseable {
    public static final String PASSWORD = "correct horse";

    /** The property names another one, such as Valkey's. */
    private static final Path PROGRAM = Path.of(System.getProperty("test.redis-server", "/usr/bin/redis-server"));

    private final Path folder;
    private final int port;
    private final List<String> command;
    private Process process;

    private RedisServer(Path folder, int port, List<String> arguments) {
        this.folder = folder;
        this.port = port;
        command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(arguments);
    }

    /** With a password and append-only persistence. */
    public static RedisServer started(String... more) {
        int port = FreePorts.one();
        return plain(port, concat(List.of("--port", String.valueOf(port)), List.of(more)));
    }

    static RedisServer startedWithTls(Path certificate, Path key) {
        int port = FreePorts.one();
        return plain(
                port,
                List.of(
                        "--port",
                        "0",
                        "--tls-port",
                        String.valueOf(port),
                        "--tls-auth-clients",
                        "no",
                        "--tls-cert-file",
                        certificate.toString(),
                        "--tls-key-file",
                        key.toString()));
    }

    /** Names the master, and agrees alone that it is dead. */
    static RedisServer startedSentinel(String master, RedisServer of) {
        int port = FreePorts.one();
        Path folder = newFolder();
        Path configuration = folder.resolve("sentinel.conf");
        List<String> lines = List.of(
                "port " + port,
                "bind 127.0.0.1",
                "sentinel monitor " + master + " 127.0.0.1 " + of.port + " 1",
                "sentinel auth-pass " + master + " \"" + PASSWORD + "\"",
                "sentinel down-after-milliseconds " + master + " 500",
                "sentinel failover-timeout " + master + " 5000");
        try {
            Files.write(configuration, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        RedisServer sentinel = new RedisServer(folder, port, List.of(configuration.toString(), "--sentinel"));
        sentinel.start();
        return sentinel;
    }

    private static RedisServer plain(int port, List<String> listening) {
        List<String> usual = List.of(
                "--bind",
                "127.0.0.1",
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--save",
                "",
                "--requirepass",
                PASSWORD,
                "--masterauth",
                PASSWORD,
                "--repl-diskless-sync-delay",
                "0");
        RedisServer server = new RedisServer(newFolder(), port, concat(listening, usual));
        server.start();
        return server;
    }

    public void start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("no " + PROGRAM + ": sudo apt-get install redis-server redis-sentinel");
        }
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            awaitPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitPort() throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (!listens()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Redis does not start: " + Files.readString(log()));
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** As a Sentinel: how many replicas it knows. */
    int sentinelReplicas(String master) {
        try (Jedis jedis = new Jedis("127.0.0.1", port)) {
            return jedis.sentinelReplicas(master).size();
        }
    }

    /** @param when {@code always}, before each answer; or {@code everysec} */
    public void writeToDisk(String when) {
        Stores.asAdministrator(this, jedis -> jedis.configSet("appendfsync", when));
    }

    /** What it has worked since it started. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    public void hang() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void kill() {
        try {
            process.destroyForcibly();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Redis does not die");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("evercart-redis");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> concat(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
