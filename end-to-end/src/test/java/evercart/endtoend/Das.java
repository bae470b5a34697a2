package evercart.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The domain's administration server, in which the cluster manager runs. */
final class Das {
    private static final Path PID = Path.of(System.getenv("EVERCART_HOME"), "domains", "shop", "config", "pid");

    private Das() {}

    static void kill() throws IOException {
        ProcessHandle das = ProcessHandle.of(
                        Long.parseLong(Files.readString(PID).strip()))
                .orElseThrow(() -> new AssertionError("the administration server does not run"));
        das.destroyForcibly();
        Eventually.within(Duration.ofSeconds(10), "the administration server is dead", () -> !das.isAlive());
    }
}
