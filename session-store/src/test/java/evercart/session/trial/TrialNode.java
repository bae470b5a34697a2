package evercart.session.trial;

import static org.assertj.core.api.Assertions.assertThat;

import evercart.session.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One Payara Micro with the trial application, and what can happen to it. */
final class TrialNode {
    private static final Duration TO_START = Duration.ofSeconds(180);
    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final String UNKNOWN_ID = "/get?name=x";

    private final TrialArchive archive;
    private final int port;
    private final Path folder;
    private final List<String> jvmOptions;
    private final List<String> serverOptions;
    private Process process;
    private boolean frozen;

    TrialNode(TrialArchive archive, int port, Path folder, List<String> jvmOptions, List<String> serverOptions) {
        this.archive = archive;
        this.port = port;
        this.folder = folder;
        this.jvmOptions = jvmOptions;
        this.serverOptions = serverOptions;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + TrialArchive.contextRoot() + path);
    }

    int port() {
        return port;
    }

    void start() {
        Path temporary = folder.resolve("tmp");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", archive.uberJar().toString(), "--port", String.valueOf(port)));
        command.addAll(serverOptions);
        try {
            delete(temporary);
            Files.createDirectories(temporary);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("node.log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The application runs and its store answers. */
    void awaitReady() {
        Visitor stranger = new Visitor();
        Eventually.until("node at " + port + " is ready", TO_START, () -> {
            assertThat(process.isAlive())
                    .as("node at %d lives, see %s", port, folder)
                    .isTrue();
            if (TrialArchive.isAnother()) {
                return stranger.ask(this, "health/ready", Duration.ofSeconds(2)).status() == 200;
            }
            return stranger.ask(this, UNKNOWN_ID, Duration.ofSeconds(2)).isWithoutSession()
                    && (archive == TrialArchive.PLAIN || "true".equals(tells("/measure?name=StoreAnswering")));
        });
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            boolean ended = process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as("node at %d has ended", port).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    void freeze() {
        Signal.STOP.send(process);
        frozen = true;
    }

    void thaw() {
        Signal.CONT.send(process);
        frozen = false;
    }

    boolean isFrozen() {
        return frozen;
    }

    /** What it says to somebody without cookies. */
    String tells(String path) {
        return new Visitor().ask(this, path).text();
    }

    ProcessorTimes processorTimes() {
        Duration whole = process.info().totalCpuDuration().orElseThrow();
        String threads = TrialArchive.isAnother() ? "" : tells("/threads");
        return ProcessorTimes.of(
                threads, CompilerThreads.ofProcess(process.pid()).worked(), whole);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
