package evercart.manager.node;

import evercart.manager.domain.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the file system of this host tells of a node's process; of a node on another host it tells nothing. */
public final class NodeProcess {
    private final Path pidFile;
    private final Optional<ProcessHandle> process;

    private NodeProcess(Path pidFile, Optional<ProcessHandle> process) {
        this.pidFile = pidFile;
        this.process = process;
    }

    public static NodeProcess of(Node node) {
        Path pidFile = node.folder().resolve("config").resolve("pid");
        return new NodeProcess(pidFile, pid(pidFile).flatMap(ProcessHandle::of).filter(found -> isOf(node, found)));
    }

    boolean isAlive() {
        return process.map(ProcessHandle::isAlive).orElse(false);
    }

    /**
     * Payara's own stop-instance --kill asks politely first, and of a frozen process it waits twenty minutes for the answer (Payara
     * 6.2025.10).
     *
     * @return false if there is no such process on this host; nothing was done then
     */
    public boolean kill() {
        return process.map(ProcessHandle::destroyForcibly).orElse(false);
    }

    Optional<Duration> processorTime() {
        return process.flatMap(found -> found.info().totalCpuDuration());
    }

    /** It ended without saying so. */
    boolean leftItsFile() {
        return Files.exists(pidFile);
    }

    /** Stopped by a signal, on systems that tell. */
    boolean isFrozen() {
        try {
            String stat = Files.readString(
                    Path.of("/proc", String.valueOf(process.get().pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") T");
        } catch (IOException notTold) {
            return false;
        }
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Optional.of(Files.readString(file).strip())
                    .filter(text -> text.matches("[0-9]{1,18}"))
                    .map(Long::valueOf);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** A process id that was written down may be somebody else's by now; systems that do not tell are believed. */
    private static boolean isOf(Node node, ProcessHandle found) {
        try {
            return Files.readString(
                            Path.of("/proc", String.valueOf(found.pid()), "cmdline"), StandardCharsets.ISO_8859_1)
                    .contains("-Dcom.sun.aas.instanceRoot=" + node.folder());
        } catch (IOException notTold) {
            return true;
        }
    }
}
